import type { KeyValueStore } from './key-value-store.ts';

/** A message as it waits: its id makes every repetition the same message, `at` (ms since 1970) orders a tab's queue. */
export interface StoredEntry {
  readonly clientId: string;
  readonly content: string;
  readonly at: number;
}

function parse(text: string | null): StoredEntry[] {
  try {
    const value: StoredEntry | null = JSON.parse(text ?? 'null');
    return value && typeof value.content === 'string' && typeof value.clientId === 'string' ? [value] : [];
  } catch {
    return [];
  }
}

/** One key a message, not one list: two tabs that write at once cannot overwrite each other's messages. */
export class OutboxStorage {
  constructor(
    private readonly store: KeyValueStore,
    private readonly prefix: string,
  ) {}

  load(): StoredEntry[] {
    return this.store
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .flatMap((key) => parse(this.store.get(key)))
      .toSorted((a, b) => a.at - b.at);
  }

  save({ clientId, content, at }: StoredEntry): void {
    this.store.set(this.prefix + clientId, JSON.stringify({ clientId, content, at }));
  }

  delete(clientId: string): void {
    this.store.delete(this.prefix + clientId);
  }
}
