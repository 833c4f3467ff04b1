/** A file that waits with its message. */
export interface StoredFile {
  readonly name: string;
  /** Its bytes; a browser keeps them in IndexedDB without reading them. */
  readonly blob: Blob;
}

/** A message as it waits: its id makes every repetition the same message, `at` (ms since 1970) orders the queue. */
export interface StoredEntry {
  readonly clientId: string;
  readonly content: string;
  readonly at: number;
  readonly files?: readonly StoredFile[] | undefined;
}

/** What keeps waiting messages beyond the life of a tab. Nothing rejects: what cannot be kept lives as long as the page. */
export interface OutboxStorage {
  load(): Promise<StoredEntry[]>;
  save(entry: StoredEntry): Promise<void>;
  delete(clientId: string): Promise<void>;
  clear(): Promise<void>;
}
