import type { Channel, DeliveryStatus } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import type { TextLimit } from '../channels/channel-adapter.ts';
import { splitText } from '../channels/outgoing-text.ts';
import type { Transaction } from '../database/database.ts';
import { moveOutbound } from './outbound-store.ts';

/** How long after it was sent an echo of a message is still expected. */
const echoMinutes = 10;
/** How many of the last messages to somebody an echo could be of. */
const echoedMessages = 20;
/** Messages that one word of a provider moves at a time; what is older is moved by the next. */
const reachedMessages = 500;

/** What a provider tells of one message. */
export interface ToldStatus {
  readonly externalId: string;
  /** Our id, where the provider gives it back. */
  readonly sentAs: string | null;
  readonly status: DeliveryStatus;
  readonly failureReason?: string | undefined;
}

/** Somebody who read, or was delivered, everything up to a moment or to a message. */
export interface ToldReach {
  readonly channel: Channel;
  readonly userIds: readonly string[];
  readonly status: 'DELIVERED' | 'READ';
  readonly moment: Date | null;
  readonly externalId: string | null;
}

/** A message that a provider shows us, and that may be one of ours. */
export interface ToldEcho {
  readonly externalId: string;
  readonly sentAs: string | null;
  readonly userIds: readonly string[];
  readonly text: string | null;
  /** By which longer messages were cut on their way out. */
  readonly textLimit: TextLimit;
}

/** What providers tell of messages that programs sent. Told again, or late, it changes nothing. */
export class OutboundStatusService {
  /** @returns whether it is of a message that is known here. */
  async move(transaction: Transaction, { externalId, sentAs, status, failureReason }: ToldStatus): Promise<boolean> {
    const [found] = await transaction.query<{ id: string }>(
      `select id from outbound_message where external_id = $1 or id = $2::uuid
        order by external_id is null limit 1`,
      [externalId, isUuid(sentAs) ? sentAs : null],
    );
    if (found === undefined) return false;
    await moveOutbound(transaction, {
      messageId: found.id,
      status,
      told: 'by the provider',
      externalId,
      failureReason,
    });
    return true;
  }

  async moveReached(
    transaction: Transaction,
    { channel, userIds, status, moment, externalId }: ToldReach,
  ): Promise<void> {
    const reached = await transaction.query<{ id: string }>(
      `select id from outbound_message
        where recipient = any($1::text[]) and connector_type = $2 and status = any($3::text[])
          and attempted_at <= coalesce($4::timestamptz, (select attempted_at from outbound_message where external_id = $5))
        order by created_at limit ${reachedMessages}`,
      [userIds, channel, status === 'READ' ? ['SENT', 'DELIVERED'] : ['SENT'], moment, externalId],
    );
    for (const { id } of reached) await moveOutbound(transaction, { messageId: id, status, told: 'by the provider' });
  }

  /** Whether it is what a program sent. An echo may come before the answer to our own call: then its text tells. */
  async isEcho(transaction: Transaction, echo: ToldEcho): Promise<boolean> {
    const { externalId, sentAs, userIds, text, textLimit } = echo;
    const found = await transaction.query<{ isNamed: boolean; content: string }>(
      `(select true as "isNamed", '' as content from outbound_message where external_id = $1 or id = $2::uuid limit 1)
       union all
       (select false, content from outbound_message
         where recipient = any($3::text[]) and attempted_at > clock_timestamp() - interval '${echoMinutes} minutes'
         order by attempted_at desc limit ${echoedMessages})`,
      [externalId, isUuid(sentAs) ? sentAs : null, userIds],
    );
    const said = text?.trim();
    return found.some(
      ({ isNamed, content }) => isNamed || (said !== undefined && splitText(content, textLimit).includes(said)),
    );
  }
}
