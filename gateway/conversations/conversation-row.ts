import type { Channel, ConversationState, Language } from '@parley/schema/enums';
import { contactFrom, type ContactRow } from '../contacts/contact.type.ts';
import { leadFrom, type LeadRow } from '../leads/lead.type.ts';
import { ConversationType } from './conversation.type.ts';
import type { PagedMessage } from './message-row.ts';

/** What lists show of a conversation: half of the bytes of everything. */
export interface ListedConversation {
  readonly id: string;
  readonly tenant_id: string;
  readonly channel: Channel;
  readonly state: ConversationState;
  readonly last_seq: number;
  readonly unread_by_people: number;
  readonly unread_by_visitor: number;
  readonly created_at: string;
  readonly updated_at: string;
}

/** `to_json(conversation)`. */
interface ConversationRow extends ListedConversation {
  readonly contact_id: string;
  readonly assignee_id: string | null;
  readonly channel_account: string | null;
  readonly read_by_people_seq: number;
  readonly read_by_visitor_seq: number;
  readonly language: Language | null;
  readonly source: string | null;
  readonly campaign: string | null;
  readonly opener: string | null;
  readonly rating: number | null;
  readonly rating_comment: string | null;
}

/** A conversation with its contact and lead, as one statement reads them. */
export interface ConversationRows {
  /** What is left out was not asked for. */
  readonly conversation: ListedConversation & Partial<ConversationRow>;
  readonly contact: ContactRow;
  readonly lead: LeadRow | null;
  /** A page of them, where it was asked for. */
  readonly messages: readonly PagedMessage[] | null;
}

const listedColumns: readonly (keyof ListedConversation)[] = [
  'id',
  'tenant_id',
  'channel',
  'state',
  'last_seq',
  'unread_by_people',
  'unread_by_visitor',
  'created_at',
  'updated_at',
];

/** Fields of a conversation in GraphQL that are answered from these columns, or from other tables. */
const listedFields = new Set([
  '__typename',
  'id',
  'channel',
  'state',
  'lastSeq',
  'unreadCount',
  'contact',
  'lead',
  'messages',
  'createdAt',
  'updatedAt',
]);

export function areListedFields(fields: readonly string[]): boolean {
  return fields.every((field) => listedFields.has(field));
}

/** A `ListedConversation` in SQL. */
export const selectListed = `json_build_object(${listedColumns.map((column) => `'${column}', conversation.${column}`).join(', ')})`;

export function conversationFrom({ conversation: row, contact, lead }: ConversationRows): ConversationType {
  return Object.assign(new ConversationType(), {
    id: row.id,
    tenantId: row.tenant_id,
    state: row.state,
    channel: row.channel,
    channelAccount: row.channel_account ?? null,
    lastSeq: row.last_seq,
    readByVisitorSeq: row.read_by_visitor_seq ?? 0,
    readByPeopleSeq: row.read_by_people_seq ?? 0,
    language: row.language ?? null,
    rating: row.rating ?? null,
    ratingComment: row.rating_comment ?? null,
    opener: row.opener ?? null,
    unreadByPeople: row.unread_by_people,
    unreadByVisitor: row.unread_by_visitor,
    assigneeId: row.assignee_id ?? null,
    contact: contactFrom(contact),
    leadOfContact: lead && leadFrom(lead, contact),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
  });
}
