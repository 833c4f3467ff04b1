import type { Channel, ConversationState } from '@parley/schema/enums';
import { selectContact } from '../contacts/contact.type.ts';
import { Conditions, optional } from '../database/conditions.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import { notFound } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import { conversationFrom, selectListed, type ConversationRows } from './conversation-row.ts';
import type { ConversationType } from './conversation.type.ts';
import { visibleConversation } from './visible-conversation.ts';
import { messagePageOf, pageToRead, selectMessagePage, type MessagePageRequest } from './message-pages.ts';

const noMessages = 'null::json';

/** A conversation as one JSON, with what else is read of it. */
const selectConversation = ({
  listed = false,
  lead = true,
  messages = noMessages,
}: { listed?: boolean; lead?: boolean; messages?: string | undefined } = {}) => `
  select json_build_object('conversation', ${listed ? selectListed : 'to_json(conversation)'}, 'contact', ${selectContact},
                           'lead', ${lead ? 'to_json(lead)' : 'null::json'}, 'messages', ${messages}) as rows
    from conversation
    join contact on contact.id = conversation.contact_id
    ${lead ? 'left join lead on lead.contact_id = conversation.contact_id' : ''}`;

const oneStatement: Statement = {
  name: 'conversation',
  text: `${selectConversation()} where conversation.id = $1 and ${visibleConversation('$2')}`,
};

const someStatement: Statement = {
  name: 'conversations_by_id',
  text: `${selectConversation()} where conversation.id = any($1::uuid[]) and ${visibleConversation('$2')}`,
};

/** Which conversations a list shows; what is left out does not narrow. */
export interface ConversationListRequest extends PageRequest {
  readonly states?: readonly ConversationState[] | null | undefined;
  readonly channels?: readonly Channel[] | null | undefined;
  readonly contactId?: string;
  /** Only what this person sees; everything where it is null. */
  readonly narrowedTo: string | null;
  readonly ascending?: boolean;
  /** Only what lists show of conversations: what their rows have beside it is left out. */
  readonly listed?: boolean;
  /** Without it leads are left out; they come with each conversation by default. */
  readonly lead?: boolean;
  /** A page of each one's messages that is wanted with it: read in the same statement. */
  readonly messages?: MessagePageRequest | undefined;
}

/** `narrowedTo`: only where this person sees it. */
export async function readConversation(
  scope: StatementScope,
  id: string,
  narrowedTo: string | null = null,
): Promise<ConversationType | null> {
  const [rows] = await scope.run<ConversationRows>(oneStatement, [id, narrowedTo]);
  return rows === undefined ? null : conversationFrom(rows);
}

/** One that is there. @throws NOT_FOUND */
export async function requireConversation(scope: StatementScope, id: string): Promise<ConversationType> {
  const conversation = await readConversation(scope, id);
  if (conversation === null) throw notFound('Conversation');
  return conversation;
}

/** Those of the given ones that are there, and that this person sees, in no order, in one statement. */
export async function readConversations(
  scope: StatementScope,
  ids: readonly string[],
  narrowedTo: string | null,
): Promise<ConversationType[]> {
  if (ids.length === 0) return [];
  const found = await scope.run<ConversationRows>(someStatement, [ids, narrowedTo]);
  return found.map(conversationFrom);
}

/**
 * One statement for a page with contacts, leads and, where they are asked for, messages; ordered by the time of the last
 * event, newest first.
 */
export async function listConversations(
  scope: StatementScope,
  request: ConversationListRequest,
): Promise<Connection<ConversationType>> {
  const window = pageWindow(request);
  const direction = window.backward === (request.ascending ?? false) ? 'desc' : 'asc';
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, window.backward ? 'before' : 'after');
  const conditions = new Conditions();
  conditions.add(optional(request.states), (states) => `conversation.state = any(${states}::text[])`);
  conditions.add(optional(request.channels), (channels) => `conversation.channel = any(${channels}::text[])`);
  conditions.add(optional(request.contactId), (contactId) => `conversation.contact_id = ${contactId}::uuid`);
  conditions.add(optional(request.narrowedTo), visibleConversation);
  conditions.add(cursor && [cursor.time, cursor.id], (time, id) => {
    const comparison = direction === 'desc' ? '<' : '>';
    return `(conversation.updated_at, conversation.id) ${comparison} (${time}::timestamptz, ${id}::uuid)`;
  });
  const page = request.messages && pageToRead(request.messages);
  const { listed = false, lead = true } = request;
  const messages = page && selectMessagePage(page, 'conversation.id', (value) => conditions.value(value));
  const statement = {
    name: `conversations ${direction} ${conditions.shape} ${listed ? 'listed' : ''} ${lead ? 'lead' : ''} ${page?.shape ?? ''}`,
    text: `${selectConversation({ listed, lead, messages })} ${conditions.where}
      order by conversation.updated_at ${direction}, conversation.id ${direction}
      limit ${conditions.value(window.limit + 1)}::int`,
  };
  const found = await scope.run<ConversationRows>(statement, conditions.values);
  const cursorOf = ({ conversation }: ConversationRows) =>
    encodeTimeCursor({ time: conversation.updated_at, id: conversation.id });
  return connectionOf(found, window, cursorOf, (rows) => {
    const conversation = conversationFrom(rows);
    if (page === undefined || rows.messages === null) return conversation;
    return Object.assign(conversation, { readPage: { key: page.key, page: messagePageOf(rows.messages, page) } });
  });
}
