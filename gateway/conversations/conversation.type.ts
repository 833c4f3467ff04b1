import { Channel, ConversationState, Language } from '@parley/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { contactFrom, ContactType, type ContactRow } from '../contacts/contact.type.ts';
import { NodeType } from '../graphql/node.type.ts';
import { PageInfoType } from '../graphql/page-info.type.ts';
import { DateTime } from '../graphql/scalars.ts';
import { leadFrom, type LeadRow, type LeadType } from '../leads/lead.type.ts';
import type { ReadMessagePage } from './message-pages.ts';
import type { PagedMessage } from './message-row.ts';

@ObjectType('Conversation', {
  simpleResolvers: true,
  implements: NodeType,
  description: 'What was said between a contact and the tenant on one channel.',
})
export class ConversationType extends NodeType {
  @Field(() => ConversationState, { description: 'Who answers.' })
  state!: ConversationState;

  @Field(() => Channel, { description: 'Where it takes place.' })
  channel!: Channel;

  @Field(() => Int, { description: 'The number of its last event; pass it as `after` to hear what comes next.' })
  lastSeq!: number;

  @Field(() => Int, { description: 'The visitor has read everything up to this number.' })
  readByVisitorSeq!: number;

  @Field(() => Int, { description: 'People have read everything up to this number.' })
  readByPeopleSeq!: number;

  @Field(() => Int, { nullable: true, description: 'How the visitor judged it, 1 to 5; null while they have not.' })
  rating!: number | null;

  @Field(() => String, { nullable: true, description: 'What the visitor wrote beside the rating.' })
  ratingComment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The name of the tenant's opener that the visitor answered by beginning it.",
  })
  opener!: string | null;

  @Field(() => ContactType, { description: 'With whom.' })
  contact!: ContactType;

  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When something last happened in it.' })
  updatedAt!: Date;

  // Without @Field: what its resolver answers from.
  tenantId!: string;
  channelAccount!: string | null;
  language!: Language | null;
  unreadByPeople!: number;
  unreadByVisitor!: number;
  assigneeId!: string | null;
  leadOfContact!: LeadType | null;
  /** Messages that were read in the same statement. */
  readPage?: ReadMessagePage;
}

@ObjectType('ConversationEdge', { simpleResolvers: true, description: 'A conversation in a list.' })
export class ConversationEdgeType {
  @Field(() => String, { description: 'Opaque.' })
  cursor!: string;

  @Field(() => ConversationType, { description: 'The conversation.' })
  node!: ConversationType;
}

@ObjectType('ConversationConnection', { simpleResolvers: true, description: 'A page of conversations.' })
export class ConversationConnectionType {
  @Field(() => [ConversationEdgeType], { description: 'Conversations with their cursors.' })
  edges!: ConversationEdgeType[];

  @Field(() => [ConversationType], { description: 'The conversations alone.' })
  nodes!: ConversationType[];

  @Field(() => PageInfoType, { description: 'Where the page lies.' })
  pageInfo!: PageInfoType;
}

/** `to_jsonb(conversation)`. */
export interface ConversationRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly contact_id: string;
  readonly assignee_id: string | null;
  readonly channel: Channel;
  readonly channel_account: string | null;
  readonly state: ConversationState;
  readonly last_seq: number;
  readonly unread_by_people: number;
  readonly unread_by_visitor: number;
  readonly read_by_people_seq: number;
  readonly read_by_visitor_seq: number;
  readonly language: Language | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly opener: string | null;
  readonly rating: number | null;
  readonly rating_comment: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A conversation with its contact and lead, as one statement reads them. */
export interface ConversationRows {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly lead: LeadRow | null;
  /** A page of them, where it was asked for. */
  readonly messages: readonly PagedMessage[] | null;
}

export function conversationFrom({ conversation: row, contact, lead }: ConversationRows): ConversationType {
  return Object.assign(new ConversationType(), {
    id: row.id,
    tenantId: row.tenant_id,
    state: row.state,
    channel: row.channel,
    channelAccount: row.channel_account,
    lastSeq: row.last_seq,
    readByVisitorSeq: row.read_by_visitor_seq,
    readByPeopleSeq: row.read_by_people_seq,
    language: row.language,
    rating: row.rating,
    ratingComment: row.rating_comment,
    opener: row.opener,
    unreadByPeople: row.unread_by_people,
    unreadByVisitor: row.unread_by_visitor,
    assigneeId: row.assignee_id,
    contact: contactFrom(contact),
    leadOfContact: lead && leadFrom(lead, contact),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
