import { createHash, hkdfSync } from 'node:crypto';

const keyBytes = 32;

/** A key for AES-256, and the name under which what it sealed is kept. */
export interface CredentialKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/**
 * The keys that seal credentials, the one for new ones first. The last is derived from the server's secret, so that
 * nothing has to be configured, and what was sealed before somebody did can still be opened.
 * @param given `CREDENTIAL_KEYS`: `id:key` with commas between, each key 32 bytes as base64 or base64url.
 * @throws Error naming what is wrong, without the key.
 */
export function credentialKeys(given: string | undefined, secret: string): readonly CredentialKey[] {
  const configured = (given ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(readKey);
  const ids = configured.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error('CREDENTIAL_KEYS: two keys have the same id');
  return [...configured, derivedKey(secret)];
}

function readKey(text: string, index: number): CredentialKey {
  const [, id = '', encoded = ''] = /^([A-Za-z0-9_-]{1,50}):([A-Za-z0-9+/_-]+=*)$/.exec(text) ?? [];
  const key = Buffer.from(encoded, 'base64');
  if (id === '' || key.length !== keyBytes)
    throw new Error(`CREDENTIAL_KEYS: entry ${index + 1} is not an id, a colon and ${keyBytes} bytes as base64`);
  return { id, key };
}

/** RFC 5869. Its id follows from the key: another secret is another key, and says so instead of failing to open. */
function derivedKey(secret: string): CredentialKey {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'parley connector credentials', keyBytes));
  return { id: `derived-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`, key };
}
