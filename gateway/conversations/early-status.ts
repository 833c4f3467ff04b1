import type { DeliveryStatus } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { statusesBefore } from './delivery-order.ts';

/** How far a provider says that a message has come, and why not further. */
export interface EarlyStatus {
  readonly status: DeliveryStatus;
  readonly failureReason: string | null;
}

/** A tenant's: a number that other programs send from as well has statuses without end that nobody will ever take. */
const mostKept = 5_000;

/**
 * Whoever stores a message under a provider's id, and whoever keeps a status for one that is not there, take turns until
 * their transactions end: else each might look before the other has stored. To be taken before any row is locked.
 */
export async function lockExternalId(transaction: Transaction, tenantId: string, externalId: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${tenantId} sent ${externalId}`]);
}

/** Keeps the furthest of what is told; under `lockExternalId`. */
export async function keepEarlyStatus(
  transaction: Transaction,
  tenantId: string,
  externalId: string,
  { status, failureReason }: EarlyStatus,
): Promise<void> {
  await transaction.query(keepStatement, [tenantId, externalId, status, failureReason, statusesBefore(status)]);
}

const keepStatement = `
  with outlived as (
    delete from early_status
     where told_at < clock_timestamp() - interval '1 hour'
        or external_id in (select external_id from early_status order by told_at desc offset ${mostKept - 1})
  )
  insert into early_status (tenant_id, external_id, status, failure_reason, told_at)
  values ($1, $2, $3, $4, clock_timestamp())
  on conflict (tenant_id, external_id) do update
     set status = excluded.status, failure_reason = excluded.failure_reason, told_at = excluded.told_at
   where early_status.status = any($5::text[])`;

/** What was told of a message that is stored now; under `lockExternalId`. `null` where nothing was. */
export async function takeEarlyStatus(transaction: Transaction, externalId: string): Promise<EarlyStatus | null> {
  const [taken] = await transaction.query<EarlyStatus>(
    `delete from early_status where external_id = $1 returning status, failure_reason as "failureReason"`,
    [externalId],
  );
  return taken ?? null;
}
