import type { Database } from '../database/database.ts';
import type { OutboxHandlers, OutboxTopic, OutboxTopics } from './outbox-topics.ts';

/** An entry whose worker is silent for this long is taken over. */
const leaseSeconds = 5;
const heartbeatMilliseconds = 1_500;
/** The safety net behind wake-ups: work left by a process that died is found within this time after its lease. */
const pollMilliseconds = 1_000;
const maximumAttempts = 8;
const maximumConcurrency = 16;

interface ClaimedEntry {
  readonly id: string;
  readonly tenant_id: string;
  readonly topic: OutboxTopic;
  readonly payload: OutboxTopics[OutboxTopic];
  readonly attempts: number;
}

/**
 * The oldest entry of each key that is due and not being worked on: one head in flight per key keeps the order, and a
 * stuck head blocks only its own key. The count of attempts is the fence: whoever lost the lease no longer matches it.
 */
const claimStatement = `
  update outbox_entry
     set attempts = attempts + 1, available_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
   where id in (
     select head.id from outbox_entry head
      where head.available_at <= clock_timestamp() and head.dead_at is null
        and not exists (
          select 1 from outbox_entry earlier
           where earlier.key = head.key and earlier.id < head.id and earlier.dead_at is null)
      order by head.id limit $1
        for update skip locked)
  returning to_jsonb(outbox_entry) as entry`;

/** Works off what commits promised, at least once, and never two entries of one key at a time. */
export class Relay {
  readonly #database: Database;
  readonly #handlers: OutboxHandlers;
  readonly #onFailure: (error: unknown) => void;
  readonly #running = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #claiming: Promise<void> | undefined;
  #wokenWhileClaiming = false;

  constructor(database: Database, handlers: OutboxHandlers, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#handlers = handlers;
    this.#onFailure = onFailure;
  }

  start(): void {
    this.#timer = setInterval(() => this.wake(), pollMilliseconds);
    this.wake();
  }

  /** There may be work now. Called after commits; losing a call costs at most one poll. */
  wake(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#claiming !== undefined) {
      this.#wokenWhileClaiming = true;
      return;
    }
    this.#claiming = this.#claim().finally(() => {
      this.#claiming = undefined;
      if (!this.#wokenWhileClaiming) return;
      this.#wokenWhileClaiming = false;
      this.wake();
    });
  }

  /** Stops claiming, interrupts what runs and waits for it; what was interrupted is worked off by the next process. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing.abort();
    await this.#claiming;
    await Promise.all(this.#running);
  }

  async #claim(): Promise<void> {
    const room = maximumConcurrency - this.#running.size;
    if (room <= 0) return;
    try {
      const rows = await this.#database.outsideTenants((transaction) =>
        transaction.query<{ entry: ClaimedEntry }>(claimStatement, [room]),
      );
      for (const { entry } of rows) this.#track(this.#work(entry));
    } catch (error) {
      this.#onFailure(error);
    }
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => {
      this.#running.delete(tracked);
      this.wake();
    });
    this.#running.add(tracked);
  }

  async #work(entry: ClaimedEntry): Promise<void> {
    const lost = new AbortController();
    const heartbeat = setInterval(() => void this.#extend(entry, lost), heartbeatMilliseconds);
    const signal = AbortSignal.any([lost.signal, this.#closing.signal]);
    try {
      await this.#handlers[entry.topic]({ tenantId: entry.tenant_id, payload: entry.payload, signal });
      await (this.#closing.signal.aborted ? this.#release(entry) : this.#finish(entry));
    } catch (error) {
      this.#onFailure(error);
      await this.#postpone(entry, error).catch(this.#onFailure);
    } finally {
      clearInterval(heartbeat);
    }
  }

  async #extend(entry: ClaimedEntry, lost: AbortController): Promise<void> {
    try {
      const [kept] = await this.#update(
        entry,
        `available_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})`,
      );
      if (kept === undefined) lost.abort();
    } catch (error) {
      this.#onFailure(error);
    }
  }

  async #finish(entry: ClaimedEntry): Promise<void> {
    await this.#database.outsideTenants((transaction) =>
      transaction.query(`delete from outbox_entry where id = $1 and attempts = $2`, [entry.id, entry.attempts]),
    );
  }

  /** An interrupted attempt does not count, and the next process need not wait for the lease to end. */
  async #release(entry: ClaimedEntry): Promise<void> {
    await this.#update(entry, `available_at = clock_timestamp(), attempts = attempts - 1`);
  }

  /** Exponential waits with jitter, so that many failures of one cause do not come back all at once. */
  async #postpone(entry: ClaimedEntry, error: unknown): Promise<void> {
    const dead = entry.attempts >= maximumAttempts ? `clock_timestamp()` : `null`;
    const seconds = Math.min(60, 2 ** (entry.attempts - 1)) * (0.5 + Math.random());
    const reason = error instanceof Error ? error.message : String(error);
    await this.#update(
      entry,
      `dead_at = ${dead}, available_at = clock_timestamp() + make_interval(secs => ${seconds.toFixed(3)}), last_error = $3`,
      [reason.slice(0, 500)],
    );
  }

  #update(entry: ClaimedEntry, changes: string, values: string[] = []) {
    return this.#database.outsideTenants((transaction) =>
      transaction.query<{ id: string }>(
        `update outbox_entry set ${changes} where id = $1 and attempts = $2 and dead_at is null returning id`,
        [entry.id, entry.attempts, ...values],
      ),
    );
  }
}
