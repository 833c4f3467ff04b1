/** The part of Web Storage that the widget uses, with every failure turned into "not stored". */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  delete(key: string): void;
}

/** Lasts as long as the page: for browsers that block or have filled their storage. */
export class MemoryStore implements KeyValueStore {
  readonly #values = new Map<string, string>();

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  set(key: string, value: string): void {
    this.#values.set(key, value);
  }
  delete(key: string): void {
    this.#values.delete(key);
  }
}

class WebStore implements KeyValueStore {
  constructor(private readonly storage: Storage) {}

  get(key: string): string | null {
    return this.storage.getItem(key);
  }
  set(key: string, value: string): void {
    try {
      this.storage.setItem(key, value);
    } catch {
      // Full: the page still has the value in memory, it only will not survive a reload.
    }
  }
  delete(key: string): void {
    this.storage.removeItem(key);
  }
}

/** `storage` where the browser lets us, memory elsewhere (reading the property alone can throw SecurityError). */
export function openKeyValueStore(storage: () => Storage): KeyValueStore {
  try {
    return new WebStore(storage());
  } catch {
    return new MemoryStore();
  }
}
