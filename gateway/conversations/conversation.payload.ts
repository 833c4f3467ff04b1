import { Language } from '@parley/schema/enums';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';
import { ConversationType } from './conversation.type.ts';
import { MessageType } from './message.type.ts';

@ObjectType('WidgetSettings', { simpleResolvers: true, description: 'What the chat shows before anything was said.' })
export class WidgetSettingsType {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'The first bubble; it is not a message.' })
  greeting!: string;

  @Field(() => [String], { description: 'Openers offered as buttons.' })
  quickReplies!: readonly string[];

  @Field(() => String, { description: 'A CSS colour.' })
  accentColor!: string;

  @Field(() => Language, { description: 'The language of these texts.' })
  language!: Language;

  @Field(() => String, {
    nullable: true,
    description: "What to say of people being away, by the tenant's office hours; null while they are there.",
  })
  awayMessage!: string | null;

  @Field(() => Boolean, {
    description: "Whether nothing may be kept in the visitor's browser before they agree to it.",
  })
  asksStorageConsent!: boolean;

  @Field(() => Boolean, { description: 'Whether emailTranscript works: whether this server sends e-mails.' })
  emailsTranscripts!: boolean;
}

@ObjectType('StartConversationPayload', { simpleResolvers: true, description: 'An open chat.' })
export class StartConversationPayload {
  @Field(() => String, {
    description: 'Sent as `Authorization: Bearer ...`; opens this conversation and nothing else.',
  })
  token!: string;

  @Field(() => DateTime, { description: 'When the token ends.' })
  expiresAt!: Date;

  @Field(() => ConversationType, { description: 'The conversation that goes on or begins.' })
  conversation!: ConversationType;

  @Field(() => WidgetSettingsType, { description: 'How to draw it.' })
  widget!: WidgetSettingsType;
}

@ObjectType('SendMessagePayload', { simpleResolvers: true, description: 'The stored message.' })
export class SendMessagePayload {
  @Field(() => MessageType, {
    description: 'As it was stored, by this sending or by an earlier one with its clientId.',
  })
  message!: MessageType;
}

@ObjectType('ReplyPayload', { simpleResolvers: true, description: 'The stored message.' })
export class ReplyPayload {
  @Field(() => MessageType, {
    description: 'As it was stored, by this sending or by an earlier one with its clientId.',
  })
  message!: MessageType;
}

@ObjectType('SetTypingPayload', { simpleResolvers: true, description: 'Told to whoever listens.' })
export class SetTypingPayload {
  @Field(() => ID, { description: 'The conversation.' })
  conversationId!: string;
}

@ObjectType()
abstract class ChangedConversation {
  @Field(() => ConversationType, { description: 'The conversation as it is now.' })
  conversation!: ConversationType;
}

@ObjectType('MarkReadPayload', { simpleResolvers: true, description: 'Read marks were moved.' })
export class MarkReadPayload extends ChangedConversation {}

@ObjectType('RequestHumanPayload', { simpleResolvers: true, description: 'A person was asked for.' })
export class RequestHumanPayload extends ChangedConversation {}

@ObjectType('TakeOverPayload', { simpleResolvers: true, description: 'A person answers now.' })
export class TakeOverPayload extends ChangedConversation {}

@ObjectType('HandBackPayload', { simpleResolvers: true, description: 'The responder answers again.' })
export class HandBackPayload extends ChangedConversation {}

@ObjectType('CloseConversationPayload', { simpleResolvers: true, description: 'Nobody answers any more.' })
export class CloseConversationPayload extends ChangedConversation {}

@ObjectType('RateConversationPayload', { simpleResolvers: true, description: 'The rated conversation.' })
export class RateConversationPayload {
  @Field(() => ConversationType, { description: 'As it is now.' })
  conversation!: ConversationType;
}

@ObjectType('LeaveDetailsPayload', { simpleResolvers: true, description: 'The details were kept.' })
export class LeaveDetailsPayload {
  @Field(() => ConversationType, { description: 'As it is now.' })
  conversation!: ConversationType;
}
