import { DeliveryStatus, Role, WahaAck } from '@parley/schema/enums';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { contactFrom, ContactType, type ContactRow } from '../contacts/contact.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import { wahaMessageIdOf } from './waha-chat-id.ts';

@ObjectType('WahaMessage', { simpleResolvers: true, description: 'A message of a WhatsApp chat.' })
export class WahaMessageType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "WAHA's id of it; null until WhatsApp has taken it.",
  })
  wahaMessageId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What came with it that is no text: `image`, `video`, `audio`, `file`, `sticker`, `location`, `contact`, or `unsupported`. `content` has it in words.',
  })
  media!: string | null;

  @Field(() => String, { description: 'What was said.' })
  content!: string;

  @Field(() => Boolean, { description: "Whether the tenant's side wrote it: a person, or the responder." })
  fromMe!: boolean;

  @Field(() => WahaAck, { description: 'How far it has come. One of theirs is READ when a person here has read it.' })
  ack!: WahaAck;

  @Field(() => DateTime, { description: 'When it was stored.' })
  createdAt!: Date;
}

@ObjectType('WahaChat', { simpleResolvers: true, description: 'What was said with one contact on a WhatsApp session.' })
export class WahaChatType {
  @Field(() => ContactType, {
    description: 'With whom. A hidden number and a group are contacts of their own, without a phone.',
  })
  contact!: ContactType;

  @Field(() => Boolean, { description: 'Whether it is a group, in which the responder says nothing.' })
  isGroup!: boolean;

  @Field(() => ID, { description: 'The conversation that goes on: `conversation` and `conversationEvents` take it.' })
  conversationId!: string;

  @Field(() => WahaMessageType, { description: 'The last that was said.' })
  lastMessage!: WahaMessageType;

  @Field(() => Int, { description: 'Messages that no person has read.' })
  unreadCount!: number;
}

@ObjectType('WahaChatEdge', { simpleResolvers: true, description: 'A chat in a list.' })
class WahaChatEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => WahaChatType, { description: 'The chat.' })
  node!: WahaChatType;
}

@ObjectType('WahaChatConnection', { simpleResolvers: true, description: 'A page of chats.' })
export class WahaChatConnectionType {
  @Field(() => [WahaChatEdgeType], { description: 'Chats with their cursors.' })
  edges!: WahaChatEdgeType[];

  @Field(() => [WahaChatType], { description: 'The chats alone.' })
  nodes!: WahaChatType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(message)`, as far as it is read here. */
export interface WahaMessageRow {
  readonly id: string;
  readonly seq: number;
  readonly role: Role;
  readonly content: string;
  readonly status: DeliveryStatus;
  readonly external_id: string | null;
  readonly media: string | null;
  readonly created_at: string;
}

const ackOfStatus: Readonly<Record<DeliveryStatus, WahaAck>> = {
  PENDING: WahaAck.PENDING,
  SENT: WahaAck.SERVER,
  DELIVERED: WahaAck.DEVICE,
  READ: WahaAck.READ,
  PLAYED: WahaAck.PLAYED,
  FAILED: WahaAck.ERROR,
};

/** `readByPeopleSeq` is its conversation's. */
export function wahaMessageFrom(row: WahaMessageRow, readByPeopleSeq: number): WahaMessageType {
  const fromMe = row.role !== Role.VISITOR;
  const isRead = !fromMe && row.seq <= readByPeopleSeq;
  return {
    id: row.id,
    wahaMessageId: row.external_id === null ? null : wahaMessageIdOf(row.external_id),
    media: row.media,
    content: row.content,
    fromMe,
    ack: isRead ? WahaAck.READ : ackOfStatus[row.status],
    createdAt: new Date(row.created_at),
  };
}

/** A chat as one statement reads it. */
export interface WahaChatRows {
  readonly contact: ContactRow;
  readonly conversationId: string;
  readonly address: string;
  readonly lastMessageAt: string;
  readonly readByPeopleSeq: number;
  readonly unreadCount: number;
  readonly message: WahaMessageRow;
}

export function wahaChatFrom({ contact, conversationId, address, unreadCount, ...rows }: WahaChatRows): WahaChatType {
  return {
    contact: contactFrom(contact),
    isGroup: address.endsWith('@g.us'),
    conversationId,
    lastMessage: wahaMessageFrom(rows.message, rows.readByPeopleSeq),
    unreadCount,
  };
}
