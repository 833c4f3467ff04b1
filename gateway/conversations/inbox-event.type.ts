import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { ConversationType } from './conversation.type.ts';

@InterfaceType('InboxEvent', { description: "Something in the tenant's inbox that is no longer as it was." })
export abstract class InboxEventType {
  @Field(() => String, { description: 'Opaque; passed as `after` to hear what came later.' })
  cursor!: string;
}

@ObjectType('InboxConversationChanged', {
  simpleResolvers: true,
  implements: InboxEventType,
  description:
    'A conversation has a new message, another state, other read marks, or its lead has changed. Changes that follow each other closely are told as one.',
})
export class InboxConversationChangedType extends InboxEventType {
  @Field(() => ConversationType, { description: 'As it is now, its lead included.' })
  conversation!: ConversationType;
}
