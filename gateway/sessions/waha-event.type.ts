import { Field, ID, ObjectType } from 'type-graphql';
import { WahaChatType } from './waha-chat.type.ts';
import { WahaSessionType } from './waha-session.type.ts';

@ObjectType('WahaSessionChanged', {
  simpleResolvers: true,
  description: 'A WhatsApp session is no longer as it was: how it stands, whose it is, or whether it is there.',
})
export class WahaSessionChangedType {
  @Field(() => ID, { description: 'Which one.' })
  sessionId!: string;

  @Field(() => WahaSessionType, {
    nullable: true,
    description: 'As it is now; null for one that was deleted, or that the caller does not see any more.',
  })
  session!: WahaSessionType | null;
}

@ObjectType('WahaChatChanged', {
  simpleResolvers: true,
  description:
    'A chat has a new message, or one has come further: sent, delivered, read. Changes that follow each other closely are told as one.',
})
export class WahaChatChangedType {
  @Field(() => String, { description: 'Opaque; passed as `after` to hear what came later.' })
  cursor!: string;

  @Field(() => WahaChatType, { description: 'As it is now.' })
  chat!: WahaChatType;
}
