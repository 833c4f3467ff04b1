import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The given key, else one that is made once and kept in the data folder, so that tokens outlive a restart. */
export function signingSecret(given: string | undefined, dataDirectory: string): string {
  if (given !== undefined) return given;
  const file = join(dataDirectory, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
