import { DeliveryStatus, Role } from '@parley/schema/enums';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('Attachment', { simpleResolvers: true, description: 'A file sent with a message.' })
export class AttachmentType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, { description: "The file's name as its sender gave it." })
  name!: string;

  @Field(() => String, { description: 'Media type, such as `image/png`.' })
  contentType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  // Without @Field: its resolver makes a link of it.
  tenantId!: string;
}

@ObjectType('CardField', { simpleResolvers: true, description: 'One line of a card.' })
export class CardFieldType {
  @Field(() => String, { description: 'What it is, such as "Rooms".' })
  label!: string;

  @Field(() => String, { description: 'Its value, with its unit.' })
  value!: string;
}

@ObjectType('Card', {
  simpleResolvers: true,
  description: "A listing as a message showed it, in the conversation's language.",
})
export class CardType {
  @Field(() => ID, { description: "The listing's id." })
  id!: string;

  @Field(() => String, { description: "The listing's title." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  subtitle!: string | null;

  @Field(() => String, { nullable: true, description: 'With currency, written for reading.' })
  price!: string | null;

  // Without @Field: their resolver adds the server's address.
  imageUrl!: string | null;
  url!: string | null;

  @Field(() => [CardFieldType], { description: 'What else is known of it, most telling first.' })
  fields!: readonly CardFieldType[];
}

@ObjectType('MessageSource', {
  simpleResolvers: true,
  description: "An entry of the tenant's knowledge that a reply rests on, as it was called then.",
})
export class MessageSourceType {
  @Field(() => ID, { description: 'The id of the `KnowledgeEntry`, which may have been deleted since.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The page it was read from; null for what people wrote.' })
  url!: string | null;
}

@ObjectType('Message', { simpleResolvers: true, description: 'One message of a conversation.' })
export class MessageType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => Int, { description: 'The number of the event that added it; messages keep it.' })
  seq!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The id its sender gave it, by which a repeated sending is recognised.',
  })
  clientId!: string | null;

  @Field(() => Role, { description: 'Who wrote it.' })
  role!: Role;

  @Field(() => String, { description: 'Plain text; never HTML.' })
  content!: string;

  @Field(() => DateTime, { description: 'When it was stored.' })
  createdAt!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The visitor's message it answers; of several answered together, the last.",
  })
  replyTo!: string | null;

  // Without @Field: their resolvers know who may see them.
  tenantId!: string;
  authorId!: string | null;
  engine!: string | null;
  fallbackReason!: string | null;

  @Field(() => [AttachmentType], { description: 'Files sent with it.' })
  attachments!: AttachmentType[];

  @Field(() => [CardType], { description: 'Listings shown with it.' })
  cards!: readonly CardType[];

  @Field(() => [MessageSourceType], {
    description: "What an assistant's reply rests on; empty for all other messages.",
  })
  sources!: readonly MessageSourceType[];

  @Field(() => [String], {
    description: "Answers offered to the visitor as buttons; only the last message's are of use.",
  })
  quickReplies!: string[];

  @Field(() => DeliveryStatus, { nullable: true, description: 'How far it has come to its reader.' })
  status!: DeliveryStatus | null;

  @Field(() => Boolean, {
    description:
      "Whether it may have reached its reader twice: an attempt ended without the channel's answer, and it was sent again.",
  })
  possibleDuplicate!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it could not be delivered: in the tenant's language, with the channel's own code and words.",
  })
  failureReason!: string | null;
}

@ObjectType('MessageEdge', { simpleResolvers: true, description: 'A message in a list.' })
export class MessageEdgeType {
  @Field(() => String, { description: "The message's seq as text." })
  cursor!: string;

  @Field(() => MessageType, { description: 'The message.' })
  node!: MessageType;
}

@ObjectType('MessageConnection', {
  simpleResolvers: true,
  description: "A page of a conversation's messages, oldest first.",
})
export class MessageConnectionType {
  @Field(() => [MessageEdgeType], { description: 'Messages with their cursors.' })
  edges!: MessageEdgeType[];

  @Field(() => [MessageType], { description: 'The messages alone.' })
  nodes!: MessageType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}
