import { Channel, ConversationState } from '@parley/schema/enums';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEmail,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { maximumAttachments } from '../files/claimed-attachments.ts';
import { MessageContent, maximumMessageLength } from '../graphql/message-content.ts';
import { NameLength } from '../graphql/name-length.ts';
import { OrderDirection } from '../graphql/order-direction.ts';

const ConversationOrderField = { UPDATED_AT: 'UPDATED_AT' } as const;
type ConversationOrderField = keyof typeof ConversationOrderField;
registerEnumType(ConversationOrderField, {
  name: 'ConversationOrderField',
  description: 'What conversations can be ordered by.',
});

@InputType('PageContextInput', { description: 'The page a chat was opened on.' })
export class PageContextInput {
  @Field(() => String, { nullable: true, description: 'Its address.' })
  @MaxLength(2000)
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Its title.' })
  @MaxLength(500)
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'The page before it.' })
  @MaxLength(2000)
  referrer!: string | null;
}

@InputType('IdentityInput', {
  description:
    "What the page says of its visitor. Signed, it leads to the visitor's one contact on every device; unsigned, nothing of it is proven: it names a new contact and never opens another's conversation.",
})
export class IdentityInput {
  @Field(() => String, { description: "The page's own id of the visitor, 1 to 200 characters." })
  @Length(1, 200, { message: 'identity.id must have 1 to 200 characters' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "HMAC-SHA256 of the id under the tenant's identity secret (rotateIdentitySecret), as 64 hexadecimal digits; made on the tenant's own server. A wrong one is refused.",
  })
  @MaxLength(500)
  hash!: string | null;

  @Field(() => String, { nullable: true, description: 'Their name.' })
  @MaxLength(200)
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address.' })
  @MaxLength(320)
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Their phone number.' })
  @MaxLength(40)
  phone!: string | null;
}

@InputType('StartConversationInput', { description: 'A chat that is being opened.' })
export class StartConversationInput {
  @Field(() => String, { description: 'Slug or id of the tenant.' })
  @MaxLength(200)
  tenant!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The token of an earlier start; a valid one continues its open conversation.',
  })
  @MaxLength(4000)
  visitorToken!: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47, such as `ar-EG`.' })
  @MaxLength(35)
  locale!: string | null;

  @Field(() => PageContextInput, { nullable: true, description: 'Where the chat is.' })
  @ValidateNested()
  page!: PageContextInput | null;

  @Field(() => String, { nullable: true, description: 'The campaign that brought the visitor.' })
  @MaxLength(200)
  campaign!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the opener that the visitor answers: its text is the greeting of the conversation that begins. One that there is not any more is as none.',
  })
  @MaxLength(40, { message: 'opener must have at most 40 characters' })
  opener!: string | null;

  @Field(() => IdentityInput, { nullable: true, description: 'Who the page says it is.' })
  @ValidateNested()
  identity!: IdentityInput | null;
}

/** What names a conversation; each operation's input has a type of its own so that each can grow. */
@InputType()
abstract class NamedConversation {
  @Field(() => ID, { description: 'The conversation.' })
  @IsUUID('all', { message: 'conversationId must be a UUID' })
  conversationId!: string;
}

/** What is sent into a conversation, by whichever side. */
@InputType()
abstract class Sending extends NamedConversation {
  @Field(() => ID, { description: 'Made by the sender; sending it again gives the same message.' })
  @Length(1, 100, { message: 'clientId must have 1 to 100 characters' })
  clientId!: string;

  @Field(() => String, {
    description: `Plain text, 1 to ${maximumMessageLength} characters. Blank beside files, their names are stored in its place.`,
  })
  @ValidateIf(({ content, attachmentIds }: Sending) => /\S/.test(content) || !attachmentIds?.length)
  @MessageContent()
  content!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Files to be sent with it, up to ${maximumAttachments}, that the caller has uploaded into this conversation by \`POST /files\` and not sent yet.`,
  })
  @ArrayMaxSize(maximumAttachments, { message: `attachmentIds must be at most ${maximumAttachments}` })
  @ArrayUnique({ message: 'attachmentIds must name each file once' })
  @IsUUID('all', { each: true, message: 'attachmentIds must be UUIDs' })
  attachmentIds!: string[] | null;
}

@InputType('SendMessageInput', { description: "A visitor's message." })
export class SendMessageInput extends Sending {}

@InputType('ReplyInput', { description: "A person's message to the visitor." })
export class ReplyInput extends Sending {}

@InputType('SetTypingInput', { description: 'Somebody types, or has stopped.' })
export class SetTypingInput extends NamedConversation {
  @Field(() => Boolean, { description: 'Whether they type now.' })
  typing!: boolean;
}

@InputType('MarkReadInput', { description: "How far the caller's side has read." })
export class MarkReadInput extends NamedConversation {
  @Field(() => Int, { description: 'Everything up to this number.' })
  @Min(0, { message: 'seq must not be negative' })
  seq!: number;
}

@InputType('RequestHumanInput', { description: 'The conversation to bring a person to.' })
export class RequestHumanInput extends NamedConversation {}

@InputType('RateConversationInput', { description: 'How the visitor judges the conversation.' })
export class RateConversationInput extends NamedConversation {
  @Field(() => Int, { description: 'From 1, bad, to 5, good.' })
  @Min(1, { message: 'score must be 1 to 5' })
  @Max(5, { message: 'score must be 1 to 5' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What they say beside it, up to 1,000 characters.' })
  @MaxLength(1000, { message: 'comment must have at most 1000 characters' })
  comment!: string | null;
}

@InputType('LeaveDetailsInput', { description: 'What a visitor says of themselves; what is left out stays as it is.' })
export class LeaveDetailsInput extends NamedConversation {
  @Field(() => String, { nullable: true, description: 'Their name, 1 to 200 characters.' })
  @NameLength()
  @Matches(/\S/, { message: 'name must not be blank' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address.' })
  @IsEmail({}, { message: 'email must be an e-mail address' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Their phone number; stored as E.164.' })
  @MaxLength(40, { message: 'phone must have at most 40 characters' })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they agreed to, in the words that they saw; kept in the audit.',
  })
  @MaxLength(2000, { message: 'consent must have at most 2000 characters' })
  consent!: string | null;
}

@InputType('TakeOverInput', { description: 'The conversation to take over.' })
export class TakeOverInput extends NamedConversation {}

@InputType('HandBackInput', { description: 'The conversation to hand back.' })
export class HandBackInput extends NamedConversation {}

@InputType('CloseConversationInput', { description: 'The conversation to close.' })
export class CloseConversationInput extends NamedConversation {}

@InputType('ConversationFilter', { description: 'Which conversations; what is left out does not narrow.' })
export class ConversationFilter {
  @Field(() => [ConversationState], { nullable: true, description: 'In any of these states.' })
  states!: ConversationState[] | null;

  @Field(() => [Channel], { nullable: true, description: 'On any of these channels.' })
  channels!: Channel[] | null;
}

@InputType('ConversationOrder', { description: 'In which order.' })
export class ConversationOrder {
  @Field(() => ConversationOrderField, { description: 'By what.' })
  field!: ConversationOrderField;

  @Field(() => OrderDirection, { description: 'Which way.' })
  direction!: OrderDirection;
}
