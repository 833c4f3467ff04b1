import { Field, Float, ObjectType } from 'type-graphql';
import { ConversationType } from '../conversations/conversation.type.ts';
import { MessageType } from '../conversations/message.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';

@ObjectType('MessageHit', { simpleResolvers: true, description: 'A message that a search found.' })
export class MessageHitType {
  @Field(() => MessageType, { description: 'The message.' })
  message!: MessageType;

  @Field(() => ConversationType, { description: 'Where it was said.' })
  conversation!: ConversationType;

  @Field(() => Float, {
    description:
      'How well it matches: more with more of the words, the more often they stand in it, and the shorter it is. 0 where nothing but what must not be there was asked for.',
  })
  score!: number;

  @Field(() => String, {
    description:
      'The part of the message around the first word found, as HTML that is safe to show: the text escaped, the words in `<mark>`.',
  })
  highlight!: string;
}

@ObjectType('MessageHitEdge', { simpleResolvers: true, description: 'A message that was found, in a list.' })
export class MessageHitEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => MessageHitType, { description: 'What was found.' })
  node!: MessageHitType;
}

@ObjectType('MessageHitConnection', {
  simpleResolvers: true,
  description: 'A page of messages that were found, the best first; of equally good ones the newest.',
})
export class MessageHitConnectionType {
  @Field(() => [MessageHitEdgeType], { description: 'What was found, with cursors.' })
  edges!: MessageHitEdgeType[];

  @Field(() => [MessageHitType], { description: 'What was found, alone.' })
  nodes!: MessageHitType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}
