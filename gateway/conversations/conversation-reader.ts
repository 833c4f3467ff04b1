import type { Channel, ConversationState } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import { conversationFrom, type ConversationRows, type ConversationType } from './conversation.type.ts';
import { messageFrom, type MessageRow } from './message-row.ts';
import type { MessageType } from './message.type.ts';

const selectConversation = `
  select to_jsonb(conversation) as conversation, to_jsonb(contact) as contact, to_jsonb(lead) as lead
    from conversation
    join contact on contact.id = conversation.contact_id
    left join lead on lead.contact_id = conversation.contact_id`;

/** Which conversations a list shows; what is left out does not narrow. */
export interface ConversationListRequest extends PageRequest {
  readonly states?: readonly ConversationState[] | null | undefined;
  readonly channels?: readonly Channel[] | null | undefined;
  readonly contactId?: string;
  readonly ascending?: boolean;
}

export async function readConversation(transaction: Transaction, id: string): Promise<ConversationType | null> {
  const [rows] = await transaction.query<ConversationRows>(`${selectConversation} where conversation.id = $1`, [id]);
  return rows === undefined ? null : conversationFrom(rows);
}

/** Those of the given ones that are there, in no order, in one statement. */
export async function readConversations(transaction: Transaction, ids: readonly string[]): Promise<ConversationType[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.query<ConversationRows>(`${selectConversation} where conversation.id = any($1)`, [
    ids,
  ]);
  return rows.map(conversationFrom);
}

/** One statement for a page, contact and lead included; ordered by the time of the last event, newest first. */
export async function listConversations(
  transaction: Transaction,
  request: ConversationListRequest,
): Promise<Connection<ConversationType>> {
  const window = pageWindow(request);
  const ascending = window.backward !== (request.ascending ?? false);
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, window.backward ? 'before' : 'after');
  const rows = await transaction.query<ConversationRows>(
    `${selectConversation}
      where ($1::text[] is null or conversation.state = any($1))
        and ($2::text[] is null or conversation.channel = any($2))
        and ($3::uuid is null or conversation.contact_id = $3)
        and ($4::timestamptz is null
             or (conversation.updated_at, conversation.id) ${ascending ? '>' : '<'} ($4::timestamptz, $5::uuid))
      order by conversation.updated_at ${ascending ? 'asc' : 'desc'}, conversation.id ${ascending ? 'asc' : 'desc'}
      limit $6`,
    [
      request.states ?? null,
      request.channels ?? null,
      request.contactId ?? null,
      cursor?.time ?? null,
      cursor?.id ?? null,
      window.limit + 1,
    ],
  );
  const cursorOf = ({ conversation }: ConversationRows) =>
    encodeTimeCursor({ time: conversation.updated_at, id: conversation.id });
  return connectionOf(rows, window, cursorOf, conversationFrom);
}

/** Messages in one page where one conversation alone is read; of many, each has as few as any list. */
export const mostOfOne = 1_000;

/** A page of messages of one conversation, by their numbers. */
export interface MessagePageRequest {
  readonly first?: number | null | undefined;
  readonly after?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: number | null | undefined;
}

/** The same page of each of many conversations, in one statement. Pages are in the order of `conversationIds`. */
export async function readMessagePages(
  transaction: Transaction,
  conversationIds: readonly string[],
  request: MessagePageRequest,
): Promise<Connection<MessageType>[]> {
  const window = messageWindow(request, conversationIds.length === 1 ? mostOfOne : undefined);
  const rows = await transaction.query<{ message: MessageRow }>(
    `select to_jsonb(page) as message
       from unnest($1::uuid[]) as asked (conversation_id)
      cross join lateral (
        select * from message
         where message.conversation_id = asked.conversation_id
           and ($2::int is null or message.seq ${window.backward ? '<' : '>'} $2)
         order by message.seq ${window.backward ? 'desc' : 'asc'}
         limit $3) page`,
    [conversationIds, window.cursor === null ? null : Number(window.cursor), window.limit + 1],
  );
  const pages = Map.groupBy(rows, (row) => row.message.conversation_id);
  return conversationIds.map((id) =>
    connectionOf(
      pages.get(id) ?? [],
      window,
      (row) => String(row.message.seq),
      (row) => messageFrom(row.message),
    ),
  );
}

/** Without any argument the newest messages, which is what a person wants to see. */
function messageWindow(request: MessagePageRequest, maximum: number | undefined) {
  const { first, last, after, before } = request;
  const newest = first == null && last == null && after == null && before == null;
  const page = {
    first,
    last: newest ? 50 : last,
    after: after == null ? null : String(after),
    before: before == null ? null : String(before),
  };
  return pageWindow(page, maximum);
}
