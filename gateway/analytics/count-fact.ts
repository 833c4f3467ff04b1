import { MetricName } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';

/** Each connection has a process of its own, so that two of them seldom meet in a slot, and then wait for one commit. */
const slots = 64;

/**
 * SQL that counts facts, for a statement that makes them: one for each row of `facts`, a `from` clause and what follows it
 * that gives a `tenant_id`.
 */
export function countingStatement(metric: MetricName, facts: string): string {
  return `
    insert into metric_bucket (tenant_id, metric, hour, slot, total)
    select tenant_id, '${metric}', date_trunc('hour', now(), 'UTC'), pg_backend_pid() % ${slots}, count(*)
      from ${facts} group by tenant_id
    on conflict (tenant_id, metric, hour, slot) do update set total = metric_bucket.total + excluded.total`;
}

/** Counts one fact in its own transaction, best at its end: the slot stays locked until the commit. */
export async function countFact(transaction: Transaction, metric: MetricName, tenantId: string): Promise<void> {
  await transaction.query(countingStatement(metric, '(select $1::uuid as tenant_id) fact'), [tenantId]);
}
