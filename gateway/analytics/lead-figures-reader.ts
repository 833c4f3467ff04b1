import type { Channel, Intent } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';

/** From the first moment to just before the last. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Leads that were made on one day (UTC, `2026-11-25`), came by one channel and have one intent now. */
export interface LeadCount {
  readonly day: string;
  readonly source: Channel;
  readonly intent: Intent;
  readonly leads: number;
  readonly talkedOn: number;
  readonly captured: number;
  readonly qualified: number;
}

/** Conversations that began on one day, and those of them whose contact can be reached. */
export interface ConversationCount {
  readonly day: string;
  readonly conversations: number;
  readonly converted: number;
}

/** Seconds from a visitor's message to its reply; `null` where nothing was answered. */
export interface ResponseTimes {
  readonly replies: number;
  readonly average: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** Replies that are timed: the newest of the period. Each is looked up with its question, and more tell no more. */
export const timedReplies = 10_000;

const reachable = `(contact.phone is not null or contact.email is not null)`;
const dayOf = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`;

/** At most a row a day, channel and intent. */
export function countLeads(transaction: Transaction, { from, to }: Period): Promise<LeadCount[]> {
  return transaction.query<LeadCount>(
    `select ${dayOf('lead.created_at')} as day, lead.source, lead.intent,
            count(*)::int as leads,
            count(*) filter (where lead.exchange_count >= 2)::int as "talkedOn",
            count(*) filter (where ${reachable})::int as captured,
            count(*) filter (where ${reachable} and lead.requirement is not null)::int as qualified
       from lead join contact on contact.id = lead.contact_id
      where lead.created_at >= $1 and lead.created_at < $2
      group by 1, 2, 3`,
    [from, to],
  );
}

export function countConversations(transaction: Transaction, { from, to }: Period): Promise<ConversationCount[]> {
  return transaction.query<ConversationCount>(
    `select ${dayOf('conversation.created_at')} as day,
            count(*)::int as conversations, count(*) filter (where ${reachable})::int as converted
       from conversation join contact on contact.id = conversation.contact_id
      where conversation.created_at >= $1 and conversation.created_at < $2
      group by 1`,
    [from, to],
  );
}

export async function timeReplies(transaction: Transaction, { from, to }: Period): Promise<ResponseTimes> {
  const [times] = await transaction.query<ResponseTimes>(
    `with timed as (
       select extract(epoch from reply.created_at - question.created_at)::double precision as seconds
         from (select reply_to, created_at from message
                where reply_to is not null and created_at >= $1 and created_at < $2
                order by created_at desc limit ${timedReplies}) reply
         join message question on question.id = reply.reply_to
     ), ranked as (
       select percentile_cont(array[0.5, 0.9, 0.95, 0.99]) within group (order by seconds) as percentiles,
              count(*)::int as replies, avg(seconds) as average
         from timed
     )
     select replies, average, percentiles[1] as p50, percentiles[2] as p90, percentiles[3] as p95, percentiles[4] as p99
       from ranked`,
    [from, to],
  );
  return times ?? { replies: 0, average: null, p50: null, p90: null, p95: null, p99: null };
}
