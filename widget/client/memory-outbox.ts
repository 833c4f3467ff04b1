import type { OutboxStorage, StoredEntry } from './outbox-storage.ts';

/** Lasts as long as the page: for tenants whose visitors have not agreed to storage. */
export class MemoryOutbox implements OutboxStorage {
  readonly #rows = new Map<string, StoredEntry>();

  async load(): Promise<StoredEntry[]> {
    return [...this.#rows.values()];
  }
  async save(entry: StoredEntry): Promise<void> {
    this.#rows.set(entry.clientId, entry);
  }
  async delete(clientId: string): Promise<void> {
    this.#rows.delete(clientId);
  }
  async clear(): Promise<void> {
    this.#rows.clear();
  }
}
