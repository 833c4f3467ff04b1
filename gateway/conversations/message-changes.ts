import type { Channel, DeliveryStatus, Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { mayBeSent, mayMove, statusesMoved, type ToldBy } from './delivery-order.ts';
import type { MessageRow } from './message-row.ts';

/** A message as it is now, and the number of the event that tells so. */
export interface ChangedMessage {
  readonly message: MessageRow;
  readonly seq: number;
}

/** How far a message has come. */
export interface DeliveryStep {
  readonly messageId: string;
  readonly status: DeliveryStatus;
  /** Whose word it is. */
  readonly told: ToldBy;
  readonly externalId?: string;
  readonly failureReason?: string;
}

/**
 * One statement for a changed message: the change, and the next number for the event that tells it. The conversation's row
 * is locked first, as whoever stores a message does, so that two changes in one conversation never wait for each other.
 */
const changeStatement = (changes: string, condition: string) => `
  with locked as (
    select conversation.id from message join conversation on conversation.id = message.conversation_id
     where message.id = $1 for update of conversation
  ), changed as (
    update message set ${changes} from locked where message.id = $1 and ${condition} returning message.*
  ), numbered as (
    update conversation set last_seq = last_seq + 1, updated_at = clock_timestamp()
      from changed where conversation.id = changed.conversation_id
    returning conversation.id, conversation.last_seq, conversation.updated_at
  ), event as (
    insert into conversation_event (conversation_id, seq, tenant_id, kind, message_id, created_at)
    select numbered.id, numbered.last_seq, changed.tenant_id, 'MESSAGE_CHANGED', changed.id, numbered.updated_at
      from changed, numbered
  )
  select to_jsonb(changed) as message, numbered.last_seq as seq from changed, numbered`;

const deliveryStatement = changeStatement(
  `status = $2, external_id = coalesce($4, external_id), failure_reason = $6`,
  mayMove,
);

/** @returns `null` where it has come as far before, or the word is about another attempt. */
export async function moveDelivery(transaction: Transaction, step: DeliveryStep): Promise<ChangedMessage | null> {
  const [changed] = await transaction.query<ChangedMessage>(deliveryStatement, [
    step.messageId,
    step.status,
    statusesMoved(step.status, step.told),
    step.externalId ?? null,
    step.told === 'by our sending',
    step.failureReason ?? null,
  ]);
  return changed ?? null;
}

const contentStatement = changeStatement(`content = $2`, `content <> $2`);

/** @returns `null` where it reads so already. */
export async function changeContent(transaction: Transaction, messageId: string, content: string) {
  const [changed] = await transaction.query<ChangedMessage>(contentStatement, [messageId, content]);
  return changed ?? null;
}

/** A message on its way to a contact's channel, with where it goes. */
export interface OutgoingMessage {
  readonly message: MessageRow;
  readonly channel: Channel;
  readonly account: string | null;
  readonly address: string;
  /** Of the contact, else the tenant's. */
  readonly language: Language;
}

/**
 * Writes down that an attempt to send begins. One that was begun before and has no known end may have reached its reader.
 * @returns `null` where there is nothing left to send.
 */
export async function beginAttempt(transaction: Transaction, messageId: string): Promise<OutgoingMessage | null> {
  const [outgoing] = await transaction.query<OutgoingMessage>(
    `with begun as (
       update message set attempted_at = clock_timestamp(),
              possible_duplicate = possible_duplicate or attempted_at is not null
        where id = $1 and ${mayBeSent}
       returning *
     )
     select to_jsonb(begun) as message, conversation.channel, conversation.channel_account as account,
            conversation.channel_user as address, coalesce(contact.language, tenant.language) as language
       from begun
       join conversation on conversation.id = begun.conversation_id
       join contact on contact.id = conversation.contact_id
       join tenant on tenant.id = conversation.tenant_id`,
    [messageId],
  );
  return outgoing ?? null;
}

/** The provider surely did not take it: the next attempt is no duplicate. */
export async function forgetAttempt(transaction: Transaction, messageId: string): Promise<void> {
  await transaction.query(`update message set attempted_at = null where id = $1`, [messageId]);
}
