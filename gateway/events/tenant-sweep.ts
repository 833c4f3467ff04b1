import type { Database } from '../database/database.ts';
import { repeat } from './repeat.ts';

const pauseMilliseconds = 600_000;

/** What is swept away: a few rows at a time, so that each transaction holds its locks for some milliseconds only. */
export interface Sweeping {
  readonly batchSize: number;
  /** Deletes at most `$2` rows of the tenant `$1`, passing over locked ones, and returns a row for each. */
  readonly statement: string;
}

/** Removes what is over, in the background. Every process may do so at once. */
export class TenantSweep {
  readonly #database: Database;
  readonly #sweeping: Sweeping;
  readonly #onFailure: (error: unknown) => void;
  readonly #closing = new AbortController();
  #stop: (() => Promise<void>) | undefined;

  constructor(database: Database, sweeping: Sweeping, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#sweeping = sweeping;
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

  /** One tenant after the other, since row-level security shows the rows of one at a time. */
  async remove(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(`select id from tenant`),
    );
    for (const { id } of tenants) {
      while (!this.#closing.signal.aborted && (await this.#removeBatch(id)) === this.#sweeping.batchSize);
    }
  }

  async #removeBatch(tenantId: string): Promise<number> {
    const { statement, batchSize } = this.#sweeping;
    const removed = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query(statement, [tenantId, batchSize]),
    );
    return removed.length;
  }
}
