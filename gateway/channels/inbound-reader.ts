import type { DeliveryStatus, Language } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import type { MessageRow } from '../conversations/message-row.ts';
import type { Transaction } from '../database/database.ts';
import type { Person } from './channel-adapter.ts';

/** How many of the last messages an echo could be of, and how long after it was sent one is still expected. */
const echoedMessages = 20;
const echoMinutes = 10;
/** Messages that one word of a channel moves at a time; what is older is moved by the next. */
const reachedMessages = 500;

/** The message that a provider means, by its own id or by ours that was sent with it. */
export async function findMeant(transaction: Transaction, externalId: string, sentAs: string | null) {
  const [found] = await transaction.query<{ messageId: string; language: Language | null }>(
    `select message.id as "messageId", contact.language
       from message
       join conversation on conversation.id = message.conversation_id
       join contact on contact.id = conversation.contact_id
      where message.external_id = $1 or message.id = $2::uuid
      order by message.external_id is null limit 1`,
    [externalId, isUuid(sentAs) ? sentAs : null],
  );
  return found;
}

/** Where the message went that a provider means; nowhere where it is not known here. */
export async function findMeantAddress(
  transaction: Transaction,
  externalId: string,
  sentAs: string | null,
): Promise<string[]> {
  const rows = await transaction.query<{ address: string }>(
    `select conversation.channel_user as address
       from message join conversation on conversation.id = message.conversation_id
      where (message.external_id = $1 or message.id = $2::uuid) and conversation.channel_user is not null
     union
     select recipient from outbound_message where external_id = $1 or id = $2::uuid`,
    [externalId, isUuid(sentAs) ? sentAs : null],
  );
  return rows.map(({ address }) => address);
}

/** What we said there lately: an echo may be of it. */
export async function readJustSaid(transaction: Transaction, conversationId: string): Promise<MessageRow[]> {
  const rows = await transaction.query<{ message: MessageRow }>(
    `select to_jsonb(message) as message from message
      where conversation_id = $1 and role in ('ASSISTANT', 'AGENT')
        and attempted_at > clock_timestamp() - interval '${echoMinutes} minutes'
      order by seq desc limit ${echoedMessages}`,
    [conversationId],
  );
  return rows.map(({ message }) => message);
}

/** Our messages to somebody that have come as far as `statuses` say, up to a moment or to one that the provider names. */
export function readReached(
  transaction: Transaction,
  { channel, identity }: Person,
  until: { readonly moment: Date | null; readonly externalId: string | null },
  statuses: readonly DeliveryStatus[],
): Promise<{ messageId: string }[]> {
  return transaction.query<{ messageId: string }>(
    `select message.id as "messageId"
       from contact_identifier
       join conversation on conversation.contact_id = contact_identifier.contact_id and conversation.channel = $1
       join message on message.conversation_id = conversation.id
      where contact_identifier.kind = $1 and contact_identifier.value = any($2::text[])
        and conversation.channel_user is not null
        and message.role in ('ASSISTANT', 'AGENT') and message.status = any($5::text[])
        and (coalesce(message.attempted_at, message.created_at) <= $3::timestamptz
             or message.seq <= (select seq from message last
                                 where last.external_id = $4 and last.conversation_id = message.conversation_id))
      order by message.conversation_id, message.seq limit ${reachedMessages}`,
    [channel, identity.userIds, until.moment, until.externalId, statuses],
  );
}

/** The open conversations with somebody on the tenant's account where they were. */
export async function readOpenConversations(
  transaction: Transaction,
  { channel, account, identity }: Person,
): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select conversation.id
       from contact_identifier join conversation on conversation.contact_id = contact_identifier.contact_id
      where contact_identifier.kind = $1 and contact_identifier.value = any($2::text[])
        and conversation.channel = $1 and conversation.channel_account is not distinct from $3
        and conversation.channel_user is not null and conversation.state <> 'CLOSED'`,
    [channel, identity.userIds, account],
  );
  return rows.map(({ id }) => id);
}
