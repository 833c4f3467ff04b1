import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';

const pauseMilliseconds = 600_000;
/** Rows of one transaction: some milliseconds of locks. */
const batchSize = 500;

/** Removes idempotency keys that have expired, in the background. Every process may do so at once. */
export class ExpiredKeys {
  readonly #database: Database;
  readonly #onFailure: (error: unknown) => void;
  readonly #closing = new AbortController();
  #stop: (() => Promise<void>) | undefined;

  constructor(database: Database, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#onFailure = onFailure;
  }

  start(): void {
    this.#stop = repeat(() => this.remove(), pauseMilliseconds, this.#onFailure);
  }

  /** What is left is for the next time. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#stop?.();
  }

  /** One tenant after the other, since row-level security shows the keys of one at a time. */
  async remove(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant`),
    );
    for (const { id } of tenants) {
      while (!this.#closing.signal.aborted && (await this.#removeBatch(id)) === batchSize);
    }
  }

  /** Passes over keys that are in use: an expired one may be taken anew at this moment. @returns how many were removed. */
  #removeBatch(tenantId: string): Promise<number> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const removed = await transaction.query(
        `with expired as materialized (
           select id from idempotency_key where tenant_id = $1 and expires_at <= now()
            limit ${batchSize} for update skip locked
         )
         delete from idempotency_key using expired where idempotency_key.id = expired.id returning expired.id`,
        [tenantId],
      );
      return removed.length;
    });
  }
}
