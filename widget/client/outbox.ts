import { backoffDelay } from './backoff.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import type { OutboxStorage, StoredEntry, StoredFile } from './outbox-storage.ts';
import { RequestError } from './request-error.ts';
import { uuid } from './uuid.ts';

/** queued waits for its turn or the network, sending is on its way, failed was refused and waits for the visitor. */
export type OutboxState = 'queued' | 'sending' | 'failed';

export interface OutboxEntry extends StoredEntry {
  readonly state: OutboxState;
}

/** Gives one message to the gateway; rejects with a RequestError when it was not taken. */
export type Deliver = (entry: OutboxEntry) => Promise<void>;

/** A browser that does not answer, as some have been, must not keep a message from being sent. */
const STORE_WITHIN_MS = 4_000;

const inOrder = (a: StoredEntry, b: StoredEntry): number => a.at - b.at || a.clientId.localeCompare(b.clientId);

/**
 * The visitor's messages that the gateway has not confirmed. They leave one at a time and in order; what is temporary
 * is tried again for ever, under the same client id, so that a lost answer never makes a second message.
 */
export class Outbox {
  #list: readonly OutboxEntry[] = [];
  #deliver: Deliver | null = null;
  #draining = false;
  readonly #pause = new InterruptibleWait();
  /** What was confirmed since the page was loaded: another tab may tell of it late. */
  readonly #confirmed = new Set<string>();
  /** When the newest message was taken: no two at once, so that their order is known. */
  #newest = 0;
  /** Counts how often everything was forgotten. */
  #cleared = 0;

  constructor(
    private storage: OutboxStorage,
    private readonly changed: () => void,
    /** An entry came into another state by what this outbox did. */
    private readonly marked: (clientId: string, state: OutboxState) => void = () => {},
  ) {}

  get entries(): readonly OutboxEntry[] {
    return this.#list;
  }

  /** From now on what waits is kept there, and nowhere else. */
  async keepIn(storage: OutboxStorage): Promise<void> {
    const { storage: former } = this;
    this.storage = storage;
    for (const { clientId, content, at, files } of this.#list) await storage.save({ clientId, content, at, files });
    await former.clear();
  }

  /** Brings what was stored by an earlier page, or by a tab that is gone. */
  async restore(): Promise<void> {
    for (const entry of await this.storage.load()) this.include(entry);
  }

  /** Takes a message, and shows and sends it once it is stored: what visitors have seen there outlives their tab. */
  add(content: string, files: readonly StoredFile[] = []): StoredEntry {
    this.#newest = Math.max(Date.now(), this.#newest + 1, (this.#list.at(-1)?.at ?? 0) + 1);
    const stored: StoredEntry = { clientId: uuid(), content, at: this.#newest, files };
    void this.#store(stored);
    return stored;
  }

  /** Takes a message that is stored already. */
  include(stored: StoredEntry): void {
    const { clientId } = stored;
    if (this.#confirmed.has(clientId) || this.#list.some((entry) => entry.clientId === clientId)) return;
    this.#replace([...this.#list, { ...stored, state: 'queued' as const }].toSorted(inOrder));
    void this.#drain();
  }

  /** Shows how far another tab has come with a message. */
  show(clientId: string, state: OutboxState): void {
    this.#replace(this.#list.map((entry) => (entry.clientId === clientId ? { ...entry, state } : entry)));
  }

  /** Starts sending through `deliver`; messages typed before were waiting for this. */
  resume(deliver: Deliver): void {
    this.#deliver = deliver;
    this.#pause.wake();
    void this.#drain();
  }

  /** Stops sending after the message that is on its way. */
  suspend(): void {
    this.#deliver = null;
    this.#pause.wake();
  }

  /** Tries again now: one refused message, or whatever waits for the network. */
  retry(clientId?: string): void {
    if (clientId) this.#mark(clientId, 'queued');
    this.#pause.wake();
    void this.#drain();
  }

  /** Forgets a message that the gateway has shown to be stored. */
  settle(clientId: string): void {
    if (this.#confirmed.has(clientId)) return;
    this.#confirmed.add(clientId);
    void this.storage.delete(clientId);
    this.#replace(this.#list.filter((entry) => entry.clientId !== clientId));
  }

  /** Forgets everything, sent or not. */
  clear(): Promise<void> {
    this.#cleared++;
    this.#replace([]);
    return this.storage.clear();
  }

  async #store(stored: StoredEntry): Promise<void> {
    const { storage } = this;
    const cleared = this.#cleared;
    await Promise.race([storage.save(stored), new Promise((resolve) => setTimeout(resolve, STORE_WITHIN_MS))]);
    if (cleared !== this.#cleared) return;
    // The visitor has agreed or refused meanwhile.
    if (storage !== this.storage) void this.storage.save(stored);
    this.include(stored);
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    let attempt = 0;
    for (let next = this.#next(); next && this.#deliver; next = this.#next()) {
      const wait = await this.#attempt(next, this.#deliver, attempt);
      attempt = wait === null ? 0 : attempt + 1;
      if (wait !== null) await this.#pause.for(wait);
    }
    this.#draining = false;
  }

  /** Null when the message is dealt with, otherwise the milliseconds to wait before trying it again. */
  async #attempt(entry: OutboxEntry, deliver: Deliver, attempt: number): Promise<number | null> {
    this.#mark(entry.clientId, 'sending');
    try {
      await deliver(entry);
      this.settle(entry.clientId);
      return null;
    } catch (error) {
      const refused = error instanceof RequestError && !error.temporary && error.code !== 'UNAUTHENTICATED';
      this.#mark(entry.clientId, refused ? 'failed' : 'queued');
      if (refused) return null;
      const asked = error instanceof RequestError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
      return Math.max(asked, backoffDelay(attempt));
    }
  }

  #next(): OutboxEntry | undefined {
    return this.#list.find((entry) => entry.state !== 'failed');
  }

  #mark(clientId: string, state: OutboxState): void {
    this.show(clientId, state);
    this.marked(clientId, state);
  }

  #replace(list: readonly OutboxEntry[]): void {
    this.#list = list;
    this.changed();
  }
}
