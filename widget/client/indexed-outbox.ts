import type { OutboxStorage, StoredEntry } from './outbox-storage.ts';

const STORE = 'outbox';

/** @throws the event where it is `failure` that happens */
function happens(target: EventTarget, success: string, failure: string): Promise<Event> {
  return new Promise((resolve, reject) => {
    target.addEventListener(success, resolve);
    target.addEventListener(failure, reject);
  });
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('parley', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  await happens(request, 'success', 'error');
  return request.result;
}

/** Rows are of this class's own writing, if perhaps of an earlier version's. */
const isEntry = (value: unknown): value is StoredEntry =>
  typeof value === 'object' && value !== null && 'clientId' in value && 'content' in value && 'at' in value;

/**
 * One row a message, so that tabs that write at once cannot overwrite each other's. The database is opened by the first
 * use: a page whose chat was never opened stores nothing. Where the browser gives no storage, every call does nothing.
 */
export class IndexedOutbox implements OutboxStorage {
  #database: Promise<IDBDatabase> | null = null;

  /** @param scope whose messages these are: one tenant at one gateway */
  constructor(private readonly scope: string) {}

  async load(): Promise<StoredEntry[]> {
    const rows: unknown[] = (await this.#run('readonly', (store) => store.getAll(this.#range()))) ?? [];
    return rows.filter(isEntry);
  }

  async save(entry: StoredEntry): Promise<void> {
    await this.#run('readwrite', (store) => store.put(entry, [this.scope, entry.clientId]));
  }

  async delete(clientId: string): Promise<void> {
    await this.#run('readwrite', (store) => store.delete([this.scope, clientId]));
  }

  async clear(): Promise<void> {
    await this.#run('readwrite', (store) => store.delete(this.#range()));
  }

  #range(): IDBKeyRange {
    // An array sorts after every string (Indexed Database API 3.0, section 2.4): this is every key of the scope.
    return IDBKeyRange.bound([this.scope], [this.scope, []]);
  }

  async #run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
    try {
      this.#database ??= openDatabase();
      const transaction = (await this.#database).transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      // A request succeeds before its transaction is kept: a tab that is killed in between takes it along.
      await happens(transaction, 'complete', 'abort');
      return request.result;
    } catch {
      // Blocked, full, or closed by the browser, which may give it again at the next try.
      this.#database = null;
      return undefined;
    }
  }
}
