import type { Database } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { describeFailure } from './describe-failure.ts';
import { Lease } from './lease.ts';
import type { GivenUpListeners, OutboxHandlers, OutboxTopic, OutboxWork } from './outbox-topics.ts';
import { Outbox, type ClaimedEntry } from './outbox.ts';
import { RelayRoom } from './relay-room.ts';
import { WorkFailure } from './work-failure.ts';

/** The safety net behind wake-ups: work left by a process that died is found within this time after its lease. */
const pollMilliseconds = 1_000;
const maximumAttempts = 8;
const usualRoom = 16;
const firstWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 60_000;
/** However long a handler asks for: what is a day late is of no use, and somebody should look. */
const longestAskedWaitMilliseconds = 86_400_000;

/** How much of a relay's work runs at a time, and what it does with what fails for good. */
export interface RelayOptions {
  readonly givenUp?: GivenUpListeners;
  /** Over all tenants; 16 by default. */
  readonly room?: number;
  /** For one tenant at most, so that its work leaves room for that of others however long it takes; all of it by default. */
  readonly roomOfTenant?: number;
}

/**
 * Works off what commits promised, at least once, and never two entries of one key at a time. Work of the topics that it
 * was given shares its room: topics that must not wait for each other have a relay each.
 */
export class Relay {
  readonly #outbox: Outbox;
  readonly #handlers: Partial<OutboxHandlers>;
  readonly #onFailure: (error: unknown) => void;
  readonly #givenUp: GivenUpListeners;
  readonly #room: RelayRoom;
  readonly #running = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #claiming: Promise<void> | undefined;
  #wokenWhileClaiming = false;

  /** Takes work of the given handlers' topics only; what nobody here handles waits for who does. */
  constructor(
    database: Database,
    handlers: Partial<OutboxHandlers>,
    onFailure: (error: unknown) => void,
    { givenUp = {}, room = usualRoom, roomOfTenant }: RelayOptions = {},
  ) {
    this.#outbox = new Outbox(database);
    this.#handlers = handlers;
    this.#onFailure = onFailure;
    this.#givenUp = givenUp;
    this.#room = new RelayRoom(room, roomOfTenant ?? null);
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
    const { limit, fullTenants } = this.#room.left();
    if (limit <= 0) return;
    try {
      const askedAt = performance.now();
      const entries = await this.#outbox.claim(Object.keys(this.#handlers), { limit, fullTenants });
      for (const entry of entries) this.#track(entry.tenant_id, this.#work(entry, askedAt));
      // As many as were asked for: there may be more, and there may be room for it.
      if (entries.length === limit) this.#wokenWhileClaiming = true;
    } catch (error) {
      // Another worker took an entry of one of the keys between this one's reading and writing: asked again, it shows.
      if (isUniqueViolation(error)) this.#wokenWhileClaiming = true;
      else this.#onFailure(error);
    }
  }

  #track(tenantId: string, work: Promise<void>): void {
    this.#room.enter(tenantId);
    const tracked = work.catch(this.#onFailure).finally(() => {
      this.#running.delete(tracked);
      this.#room.leave(tenantId);
      this.wake();
    });
    this.#running.add(tracked);
  }

  async #work(entry: ClaimedEntry, claimedAt: number): Promise<void> {
    // Its worker ended during every attempt, so nobody was left to count them.
    if (entry.attempts > maximumAttempts) return this.#giveUp(entry, processEnded);
    const lease = new Lease(claimedAt, () => this.#outbox.extend(entry), this.#onFailure);
    const signal = AbortSignal.any([lease.lost, this.#closing.signal]);
    const failure = await this.#attempt(entry, signal);
    await lease.stop();
    // Whether what was interrupted did its work nobody knows: it is done again.
    if (signal.aborted) return this.#outbox.release(entry);
    if (failure === null) return this.#outbox.finish(entry);
    this.#onFailure(failure.error);
    await this.#fail(entry, failure.error);
  }

  /** @returns what the handler threw; `null` where it threw nothing. */
  async #attempt<Topic extends OutboxTopic>(
    entry: ClaimedEntry<Topic>,
    signal: AbortSignal,
  ): Promise<{ error: unknown } | null> {
    const handle = this.#handlers[entry.topic];
    try {
      await handle?.(workOf(entry, signal));
      return null;
    } catch (error) {
      return { error };
    }
  }

  #fail(entry: ClaimedEntry, error: unknown): Promise<void> {
    const retry = error instanceof WorkFailure ? error.retry : null;
    if (retry === 'never' || entry.attempts >= maximumAttempts) return this.#giveUp(entry, error);
    const wait = Math.min(longestAskedWaitMilliseconds, retry ?? waitAfter(entry.attempts));
    return this.#outbox.postpone(entry, wait, describeFailure(error));
  }

  async #giveUp<Topic extends OutboxTopic>(entry: ClaimedEntry<Topic>, error: unknown): Promise<void> {
    const tell = this.#givenUp[entry.topic];
    await tell?.(workOf(entry, this.#closing.signal), error);
    await this.#outbox.bury(entry, describeFailure(error));
  }
}

const processEnded = new Error('The process ended during each attempt');

function workOf<Topic extends OutboxTopic>(entry: ClaimedEntry<Topic>, signal: AbortSignal): OutboxWork<Topic> {
  return { tenantId: entry.tenant_id, payload: entry.payload, signal };
}

/** Exponential waits with jitter, so that many failures of one cause do not come back all at once. */
function waitAfter(attempts: number): number {
  return Math.min(longestWaitMilliseconds, firstWaitMilliseconds * 2 ** (attempts - 1)) * (0.5 + Math.random());
}
