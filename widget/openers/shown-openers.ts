import { type KeyValueStore, MemoryStore, openKeyValueStore } from '../client/key-value-store.ts';
import { consentKey, openersKey } from '../client/storage-keys.ts';

/**
 * Which openers this browser has shown, so that each is shown once. Nothing is kept before one was; and where the tenant
 * asks for consent and has none, it is known for as long as the page.
 */
export class ShownOpeners {
  readonly #store: KeyValueStore;
  readonly #key: string;

  constructor(endpoint: string, tenant: string, asksConsent: boolean) {
    const store = openKeyValueStore(() => localStorage);
    const mayKeep = !asksConsent || store.get(consentKey(endpoint, tenant)) !== null;
    this.#store = mayKeep ? store : new MemoryStore();
    this.#key = openersKey(endpoint, tenant);
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  add(name: string): void {
    this.#store.set(this.#key, [...this.#names, name].join(' '));
  }

  get #names(): readonly string[] {
    return (this.#store.get(this.#key) ?? '').split(' ');
  }
}
