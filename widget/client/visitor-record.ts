import type { KeyValueStore } from './key-value-store.ts';

/**
 * What a browser keeps of a visitor: the token that opens the one conversation it was made for. An empty one says that
 * something waits to be sent by a visitor whom the gateway does not know yet.
 */
export class VisitorRecord {
  constructor(
    /** Another one where the visitor has not agreed to be remembered. */
    public store: KeyValueStore,
    private readonly key: string,
  ) {}

  /** Whether this browser has opened or tried to open a conversation. */
  get known(): boolean {
    return this.store.get(this.key) !== null;
  }

  get token(): string | null {
    return this.store.get(this.key) || null;
  }

  set token(token: string) {
    this.store.set(this.key, token);
  }

  /** Something was written before there was a token. */
  expect(): void {
    if (!this.known) this.store.set(this.key, '');
  }

  forget(): void {
    this.store.delete(this.key);
  }
}
