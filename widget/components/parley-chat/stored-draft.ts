import { type KeyValueStore, openKeyValueStore } from '../../client/key-value-store.ts';

/** What is written and not sent, kept for this tab alone: a reload must not lose it, and another tab must not show it. */
export class StoredDraft {
  readonly #key: string;
  readonly #store: KeyValueStore = openKeyValueStore(() => sessionStorage);

  /** @param mayKeep whether the visitor has not been asked, or has agreed */
  constructor(
    key: string,
    private readonly mayKeep: () => boolean,
  ) {
    this.#key = key;
  }

  get text(): string {
    return this.#store.get(this.#key) ?? '';
  }

  set text(text: string) {
    if (text && this.mayKeep()) this.#store.set(this.#key, text);
    else this.#store.delete(this.#key);
  }
}
