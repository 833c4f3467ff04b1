import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CredentialKey } from './credential-keys.ts';

const algorithm = 'aes-256-gcm';
/** NIST SP 800-38D, section 8.2.2: a random one for each sealing. */
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed text belongs: copied to another row, it does not open. */
export interface CredentialPlace {
  readonly tenantId: string;
  readonly rowId: string;
}

/** Credentials that none of the keys opens: theirs was taken away, or they were touched. */
export class CredentialsUnreadable extends Error {
  override readonly name = 'CredentialsUnreadable';
}

/** Seals credentials and other secrets of tenants with the first of its keys, and opens what any of them sealed. */
export class CredentialVault {
  readonly #current: CredentialKey;
  readonly #keys: ReadonlyMap<string, CredentialKey>;

  /** @param keys at least one. */
  constructor(keys: readonly CredentialKey[]) {
    const [current] = keys;
    if (current === undefined) throw new Error('A vault needs a key');
    this.#current = current;
    this.#keys = new Map(keys.map((key) => [key.id, key]));
  }

  /** @returns `keyId.nonce.ciphertext`, the last two as base64url; the ciphertext ends with its tag. */
  seal(text: string, place: CredentialPlace): string {
    const { id, key } = this.#current;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, key, nonce).setAAD(boundTo(id, place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** @throws CredentialsUnreadable */
  open(sealed: string, place: CredentialPlace): string {
    const [id = '', nonce = '', ciphertext = ''] = sealed.split('.');
    const key = this.#keys.get(id);
    if (key === undefined) throw new CredentialsUnreadable(`There is no key ${id}`);
    const bytes = Buffer.from(ciphertext, 'base64url');
    try {
      const decipher = createDecipheriv(algorithm, key.key, Buffer.from(nonce, 'base64url'), {
        authTagLength: tagBytes,
      })
        .setAAD(boundTo(id, place))
        .setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(0, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      throw new CredentialsUnreadable(`What key ${id} sealed was touched, or belongs elsewhere`);
    }
  }

  /** What `seal` gives begins so now. */
  get currentPrefix(): string {
    return `${this.#current.id}.`;
  }
}

function boundTo(keyId: string, { tenantId, rowId }: CredentialPlace): Buffer {
  return Buffer.from(JSON.stringify([keyId, tenantId, rowId]));
}
