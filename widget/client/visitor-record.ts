import type { KeyValueStore } from './key-value-store.ts';

/** What a browser keeps of a visitor: the token that opens the one conversation it was made for. */
export class VisitorRecord {
  constructor(
    private readonly store: KeyValueStore,
    private readonly key: string,
  ) {}

  get token(): string | null {
    return this.store.get(this.key);
  }

  set token(token: string) {
    this.store.set(this.key, token);
  }

  forget(): void {
    this.store.delete(this.key);
  }
}
