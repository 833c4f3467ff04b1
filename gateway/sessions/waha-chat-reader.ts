import { selectContact } from '../contacts/contact.type.ts';
import type { Statement, StatementScope } from '../database/statement.ts';
import { connectionOf, pageWindow, type Connection } from '../graphql/connection.ts';
import { offsetOf, type OffsetPageRequest } from '../graphql/list-offset.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import {
  wahaChatFrom,
  wahaMessageFrom,
  type WahaChatRows,
  type WahaChatType,
  type WahaMessageRow,
  type WahaMessageType,
} from './waha-chat.type.ts';

/** Most chats in one page. */
export const mostChats = 500;

/**
 * A contact's last conversation on an account, with its last message and what is unread in all of them. `chat` is a query of
 * conversations of the account `$1`: it says which, in what order and how many, before anything is read beside them.
 */
const selectChats = (chat: string) => `
  select json_build_object(
           'contact', ${selectContact}, 'conversationId', chat.id, 'address', chat.channel_user,
           'lastMessageAt', chat.last_message_at, 'readByPeopleSeq', chat.read_by_people_seq,
           'unreadCount', (select sum(unread_by_people)::int from conversation
                            where contact_id = chat.contact_id and channel = 'WHATSAPP' and channel_account = $1),
           'message', to_json(message)) as rows
    from (${chat}) chat
    join contact on contact.id = chat.contact_id
    join lateral (select * from message where conversation_id = chat.id order by seq desc limit 1) message on true
   order by chat.last_message_at desc, chat.id desc`;

/** Ids are UUIDv7: a later conversation has a greater one. */
const isLast = `not exists (select 1 from conversation later
   where later.contact_id = conversation.contact_id and later.channel = 'WHATSAPP' and later.channel_account = $1
     and later.id > conversation.id and later.last_message_at is not null)`;

const pageStatement = (isBeyond: boolean): Statement => ({
  name: `waha_chats ${isBeyond ? 'beyond' : ''}`,
  text: selectChats(`
    select * from conversation
     where channel_account = $1 and last_message_at is not null and ${isLast}
       ${isBeyond ? `and (last_message_at, id) < ($4::timestamptz, $5::uuid)` : ''}
     order by last_message_at desc, id desc offset $2 limit $3`),
});

const [firstPage, laterPage] = [pageStatement(false), pageStatement(true)];

const someStatement: Statement = {
  name: 'waha_chats_by_conversation',
  text: selectChats(`
    select conversation.* from conversation
     where channel_account = $1 and last_message_at is not null and ${isLast}
       and contact_id in (select contact_id from conversation named where named.id = any($2::uuid[]))`),
};

/** One statement for a page of the chats on an account, the last spoken in first. @throws BAD_USER_INPUT */
export async function listChats(
  scope: StatementScope,
  account: string,
  request: OffsetPageRequest,
): Promise<Connection<WahaChatType>> {
  const window = pageWindow(request, mostChats);
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const values = [account, offsetOf(request), window.limit + 1];
  const found =
    cursor === null
      ? await scope.run<WahaChatRows>(firstPage, values)
      : await scope.run<WahaChatRows>(laterPage, [...values, cursor.time, cursor.id]);
  const cursorOf = (rows: WahaChatRows) => encodeTimeCursor({ time: rows.lastMessageAt, id: rows.conversationId });
  return connectionOf(found, window, cursorOf, wahaChatFrom);
}

/** The chats that some conversations belong to, as they are now, in no order. */
export async function readChats(
  scope: StatementScope,
  account: string,
  conversationIds: readonly string[],
): Promise<WahaChatType[]> {
  if (conversationIds.length === 0) return [];
  return (await scope.run<WahaChatRows>(someStatement, [account, conversationIds])).map(wahaChatFrom);
}

/** A conversation of a contact on an account. */
export interface ChatConversation {
  readonly id: string;
  readonly address: string;
  readonly lastSeq: number;
  readonly unreadCount: number;
  /** The provider's id of the last message that they wrote. */
  readonly lastExternalId: string | null;
}

const conversationsStatement: Statement = {
  name: 'conversations_of_waha_chat',
  text: `
    select json_build_object('id', id, 'address', channel_user, 'lastSeq', last_seq, 'unreadCount', unread_by_people,
             'lastExternalId', (select external_id from message where conversation_id = conversation.id
                                   and role = 'VISITOR' order by seq desc limit 1))
      from conversation
     where contact_id = $2 and channel = 'WHATSAPP' and channel_account = $1 order by id`,
};

/** A contact's conversations on an account, the oldest first. */
export function conversationsOfChat(scope: StatementScope, account: string, contactId: string) {
  return scope.run<ChatConversation>(conversationsStatement, [account, contactId]);
}

const messagesStatement: Statement = {
  name: 'waha_chat_messages',
  text: `
    select json_build_object('message', to_json(message), 'readByPeopleSeq', read_by_people_seq)
      from conversation
      join lateral (select * from message where conversation_id = conversation.id order by seq desc limit $3::int + $4::int) message
           on true
     where conversation.contact_id = $2 and conversation.channel = 'WHATSAPP' and conversation.channel_account = $1
     order by message.created_at desc, message.seq desc offset $4::int limit $3::int`,
};

/** What was said with a contact on an account, in whichever conversations, the newest first. */
export async function readChatMessages(
  scope: StatementScope,
  account: string,
  contactId: string,
  { first, offset }: { readonly first: number; readonly offset: number },
): Promise<WahaMessageType[]> {
  const rows = await scope.run<{ message: WahaMessageRow; readByPeopleSeq: number }>(messagesStatement, [
    account,
    contactId,
    first,
    offset,
  ]);
  return rows.map(({ message, readByPeopleSeq }) => wahaMessageFrom(message, readByPeopleSeq));
}
