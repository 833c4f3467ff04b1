import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';

const pauseMilliseconds = 600_000;
/** Files of one transaction, each with up to twenty pieces. */
const batchSize = 50;

/** Removes files that no message has taken within a day, in the background. Every process may do so at once. */
export class UnsentFiles {
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

  /** One tenant after the other, since row-level security shows the files of one at a time. */
  async remove(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant`),
    );
    for (const { id } of tenants) {
      while (!this.#closing.signal.aborted && (await this.#removeBatch(id)) === batchSize);
    }
  }

  /** Passes over files that a message takes at this moment. @returns how many were removed. */
  #removeBatch(tenantId: string): Promise<number> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const removed = await transaction.query(
        `with unsent as materialized (
           select id from attachment
            where tenant_id = $1 and message_id is null and created_at < now() - interval '1 day'
            limit ${batchSize} for update skip locked
         )
         delete from attachment using unsent where attachment.id = unsent.id returning unsent.id`,
        [tenantId],
      );
      return removed.length;
    });
  }
}
