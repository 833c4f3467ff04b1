import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';
import type { OutboxTopic, OutboxTopics } from './outbox-topics.ts';

/** Work that a transaction promises. Whoever promises for a key holds the lock that orders its facts. */
export interface PromisedWork<Topic extends OutboxTopic> {
  readonly topic: Topic;
  readonly tenantId: string;
  /** Entries of one key are worked off one after the other. */
  readonly key: string;
  readonly payload: OutboxTopics[Topic];
  /** Not before then; at once where it is left out. */
  readonly availableAt?: Date | undefined;
}

/** Kept or not together with the fact it follows from; the relay is to be woken after the commit. */
export async function promiseWork<Topic extends OutboxTopic>(
  transaction: Transaction,
  { topic, tenantId, key, payload, availableAt }: PromisedWork<Topic>,
): Promise<void> {
  await transaction.query(
    `insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
     values ($1, $2, $3, $4, $5::jsonb, 0, coalesce($6::timestamptz, clock_timestamp()), clock_timestamp())`,
    [newId(), tenantId, topic, key, JSON.stringify(payload), availableAt ?? null],
  );
}
