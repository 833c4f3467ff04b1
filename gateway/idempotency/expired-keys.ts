import type { Sweeping } from '../events/tenant-sweep.ts';

/** Idempotency keys that have expired; not those in use, since an expired one may be taken anew at this moment. */
export const expiredKeys: Sweeping = {
  batchSize: 500,
  statement: `
    with expired as materialized (
      select id from idempotency_key where tenant_id = $1 and expires_at <= now()
       limit $2 for update skip locked
    )
    delete from idempotency_key using expired where idempotency_key.id = expired.id returning expired.id`,
};
