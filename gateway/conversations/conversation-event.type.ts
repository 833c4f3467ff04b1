import { Role } from '@parley/schema/enums';
import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ConversationType } from './conversation.type.ts';
import { MessageType } from './message.type.ts';

@InterfaceType('ConversationEvent', {
  description:
    'Something that happened in a conversation: a fact with a number, which is kept and told again, or a live signal without one.',
})
export abstract class ConversationEventType {
  @Field(() => ID, { description: 'Where it happened.' })
  conversationId!: string;
}

@ObjectType('MessageAdded', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description: 'A fact: a message was stored.',
})
export class MessageAddedType extends ConversationEventType {
  @Field(() => Int, { description: 'Its number: 1, 2, 3, ... in each conversation.' })
  seq!: number;

  @Field(() => MessageType, { description: 'The message.' })
  message!: MessageType;
}

@ObjectType('MessageChanged', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description: 'A fact: a message was delivered, read or redacted.',
})
export class MessageChangedType extends ConversationEventType {
  @Field(() => Int, { description: 'Its own number; the message keeps the one it was added with.' })
  seq!: number;

  @Field(() => MessageType, { description: 'The message as it is now.' })
  message!: MessageType;
}

@ObjectType('ConversationChanged', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description: 'A fact: who answers, who is assigned, what was read or what is understood of the lead has changed.',
})
export class ConversationChangedType extends ConversationEventType {
  @Field(() => Int, { description: 'Its number.' })
  seq!: number;

  @Field(() => ConversationType, { description: 'The conversation as it is now.' })
  conversation!: ConversationType;
}

@ObjectType('ReplyStarted', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description:
    'A signal: the responder begins to answer. With a `replyId` heard before, it begins anew: forget its deltas.',
})
export class ReplyStartedType extends ConversationEventType {
  @Field(() => ID, { description: 'The id its message will have.' })
  replyId!: string;
}

@ObjectType('ReplyDelta', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description:
    'A signal: a piece of an answer. Joined in order, the pieces are the content of the message that follows.',
})
export class ReplyDeltaType extends ConversationEventType {
  @Field(() => ID, { description: 'The id the message will have.' })
  replyId!: string;

  @Field(() => Int, { description: 'Ascending; whoever joins late gets what was said so far in one piece.' })
  index!: number;

  @Field(() => String, { description: 'The piece.' })
  text!: string;
}

@ObjectType('Typing', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description: 'A signal: somebody types, or has stopped.',
})
export class TypingType extends ConversationEventType {
  @Field(() => Role, { description: 'Who.' })
  role!: Role;

  @Field(() => Boolean, { description: 'Whether they type now.' })
  typing!: boolean;
}

@ObjectType('AssigneePresence', {
  simpleResolvers: true,
  implements: ConversationEventType,
  description: 'A signal: the person who answers has come, or is away.',
})
export class AssigneePresenceType extends ConversationEventType {
  @Field(() => ID, { description: "The person's account." })
  accountId!: string;

  @Field(() => Boolean, { description: 'Whether they are there now.' })
  isOnline!: boolean;
}

export type NumberedEvent = MessageAddedType | MessageChangedType | ConversationChangedType;
export type LiveSignal = ReplyStartedType | ReplyDeltaType | TypingType | AssigneePresenceType;
export type AnyConversationEvent = NumberedEvent | LiveSignal;
