import { backoffDelay } from './backoff.ts';
import { InterruptibleWait } from './interruptible-wait.ts';
import type { OutboxStorage, StoredEntry } from './outbox-storage.ts';
import { RequestError } from './request-error.ts';
import { uuid } from './uuid.ts';

/** queued waits for its turn or the network, sending is on its way, failed was refused and waits for the visitor. */
export type OutboxState = 'queued' | 'sending' | 'failed';

export interface OutboxEntry extends StoredEntry {
  readonly state: OutboxState;
}

/** Gives one message to the gateway; rejects with a RequestError when it was not taken. */
export type Deliver = (entry: OutboxEntry) => Promise<void>;

/**
 * The visitor's messages that the gateway has not confirmed. They leave one at a time and in order; what is temporary
 * is tried again for ever, under the same client id, so that a lost answer never makes a second message.
 */
export class Outbox {
  private list: readonly OutboxEntry[];
  private deliver: Deliver | null = null;
  private draining = false;
  private readonly pause = new InterruptibleWait();

  constructor(
    private readonly storage: OutboxStorage,
    private readonly changed: () => void,
  ) {
    this.list = storage.load().map((entry) => ({ ...entry, state: 'queued' }));
  }

  get entries(): readonly OutboxEntry[] {
    return this.list;
  }

  /** Takes a message and stores it before anything is sent. */
  add(content: string): void {
    const last = this.list.at(-1)?.at ?? 0;
    const entry: OutboxEntry = { clientId: uuid(), content, at: Math.max(Date.now(), last + 1), state: 'queued' };
    this.storage.save(entry);
    this.replace([...this.list, entry]);
    void this.drain();
  }

  /** Starts sending through `deliver`; messages typed before were waiting for this. */
  resume(deliver: Deliver): void {
    this.deliver = deliver;
    this.pause.wake();
    void this.drain();
  }

  /** Stops sending after the message that is on its way. */
  suspend(): void {
    this.deliver = null;
    this.pause.wake();
  }

  /** Tries again now: one refused message, or whatever waits for the network. */
  retry(clientId?: string): void {
    this.mark(clientId, 'queued');
    this.pause.wake();
    void this.drain();
  }

  /** Forgets a message that the gateway has shown to be stored. */
  settle(clientId: string): void {
    this.storage.delete(clientId);
    if (this.list.some((entry) => entry.clientId === clientId)) {
      this.replace(this.list.filter((entry) => entry.clientId !== clientId));
    }
  }

  private async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    let attempt = 0;
    for (let next = this.next(); next && this.deliver; next = this.next()) {
      const wait = await this.attempt(next, this.deliver, attempt);
      attempt = wait === null ? 0 : attempt + 1;
      if (wait !== null) await this.pause.for(wait);
    }
    this.draining = false;
  }

  /** Null when the message is dealt with, otherwise the milliseconds to wait before trying it again. */
  private async attempt(entry: OutboxEntry, deliver: Deliver, attempt: number): Promise<number | null> {
    this.mark(entry.clientId, 'sending');
    try {
      await deliver(entry);
      this.settle(entry.clientId);
      return null;
    } catch (error) {
      const refused = error instanceof RequestError && !error.temporary && error.code !== 'UNAUTHENTICATED';
      this.mark(entry.clientId, refused ? 'failed' : 'queued');
      if (refused) return null;
      const asked = error instanceof RequestError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
      return Math.max(asked, backoffDelay(attempt));
    }
  }

  private next(): OutboxEntry | undefined {
    return this.list.find((entry) => entry.state !== 'failed');
  }

  private mark(clientId: string | undefined, state: OutboxState): void {
    this.replace(this.list.map((entry) => (entry.clientId === clientId ? { ...entry, state } : entry)));
  }

  private replace(list: readonly OutboxEntry[]): void {
    this.list = list;
    this.changed();
  }
}
