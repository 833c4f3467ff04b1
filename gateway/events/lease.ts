import { setTimeout as pause } from 'node:timers/promises';
import { leaseMilliseconds } from './outbox.ts';

const heartbeatMilliseconds = 1_000;
/** What runs stops this long before anybody else may begin: time for the abort to arrive. */
const marginMilliseconds = 500;

/**
 * Renews what was taken until it is stopped. A worker that cannot reach the database does not know whether it was taken
 * over; by its own clock it stops before that can happen.
 */
export class Lease {
  readonly #renew: () => Promise<boolean>;
  readonly #onFailure: (error: unknown) => void;
  readonly #lost = new AbortController();
  readonly #stopped = new AbortController();
  readonly #beats: Promise<void>;
  #deadline: NodeJS.Timeout;

  /**
   * @param grantedAt when it was asked for, on `performance.now()`: the database began to count a little later.
   * @param renew tells whether it was still held.
   */
  constructor(grantedAt: number, renew: () => Promise<boolean>, onFailure: (error: unknown) => void) {
    this.#renew = renew;
    this.#onFailure = onFailure;
    this.#deadline = this.#loseAfter(grantedAt);
    this.#beats = this.#beat();
  }

  /** Aborted when somebody else has it, or could have. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** No renewal is under way afterwards. */
  async stop(): Promise<void> {
    clearTimeout(this.#deadline);
    this.#stopped.abort();
    await this.#beats;
  }

  #loseAfter(grantedAt: number): NodeJS.Timeout {
    const end = grantedAt + leaseMilliseconds - marginMilliseconds;
    return setTimeout(() => this.#lost.abort(), Math.max(0, end - performance.now()));
  }

  async #beat(): Promise<void> {
    const { signal } = this.#stopped;
    while (!this.#lost.signal.aborted) {
      await pause(heartbeatMilliseconds, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.#renewOnce();
    }
  }

  async #renewOnce(): Promise<void> {
    const askedAt = performance.now();
    try {
      if (!(await this.#renew())) return this.#lost.abort();
      clearTimeout(this.#deadline);
      if (!this.#stopped.signal.aborted) this.#deadline = this.#loseAfter(askedAt);
    } catch (error) {
      this.#onFailure(error);
    }
  }
}
