import { type KeyValueStore, MemoryStore } from './key-value-store.ts';
import { MemoryOutbox } from './memory-outbox.ts';
import type { OutboxStorage } from './outbox-storage.ts';
import type { SharedLine } from './shared-line.ts';
import type { VisitorRecord } from './visitor-record.ts';

export interface StorageConsentOptions {
  /** The browser's own stores. */
  readonly store: KeyValueStore;
  readonly outbox: OutboxStorage;
  /** Where it is kept that the visitor has agreed. */
  readonly key: string;
  readonly visitor: VisitorRecord;
  readonly line: SharedLine;
  readonly changed: () => void;
}

/**
 * Keeps a visitor in memory until they agree to be remembered, for tenants that ask. Before the tenant's first answer nobody
 * knows whether it asks: what a visitor types by then waits in the browser, and is taken out of it here.
 */
export class StorageConsent {
  /** Null while the visitor has said nothing. */
  given: boolean | null;
  readonly #memory = new MemoryStore();

  constructor(private readonly options: StorageConsentOptions) {
    const { store, key } = options;
    this.given = store.get(key) === null ? null : true;
  }

  /** Where what belongs to the visitor may be written. */
  get store(): KeyValueStore {
    return this.given ? this.options.store : this.#memory;
  }

  /** Takes out of the browser what is in it, unless the visitor has agreed before. */
  async hold(): Promise<void> {
    if (this.given) return;
    const { visitor, line } = this.options;
    visitor.forget();
    visitor.store = this.#memory;
    line.leave();
    line.alone = true;
    line.join();
    await line.outbox.keepIn(new MemoryOutbox());
  }

  async agree(): Promise<void> {
    const { store, key, visitor, line, outbox, changed } = this.options;
    this.given = true;
    store.set(key, 'given');
    const { token } = visitor;
    visitor.store = store;
    if (token) visitor.token = token;
    changed();
    await line.outbox.keepIn(outbox);
  }

  refuse(): void {
    this.given = false;
    this.options.changed();
  }

  /** The visitor is to be forgotten: whoever comes next is asked anew. */
  withdraw(): void {
    this.options.store.delete(this.options.key);
    this.given = null;
  }
}
