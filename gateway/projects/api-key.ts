import { createHash, randomBytes } from 'node:crypto';

const prefix = 'pk_live_';
const tenantBytes = 16;
/** 192 bits: nobody guesses it, so a plain hash is enough to keep it by. */
const secretBytes = 24;

/**
 * A new key of a tenant, and what is kept of it. The tenant is a part of it, so that it is looked for under the tenant's
 * own row-level security, like everything else.
 */
export function makeApiKey(tenantId: string): { readonly key: string; readonly hash: string } {
  const bytes = Buffer.concat([Buffer.from(tenantId.replaceAll('-', ''), 'hex'), randomBytes(secretBytes)]);
  const key = prefix + bytes.toString('base64url');
  return { key, hash: hashOfApiKey(key) };
}

export function hashOfApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** The tenant that a key says it is of; `null` for what no key looks like. */
export function tenantOfApiKey(key: string): string | null {
  const bytes = Buffer.from(key.slice(prefix.length), 'base64url');
  if (bytes.length !== tenantBytes + secretBytes) return null;
  const [tenant] = bytes.toString('hex').match(/^.{32}/) ?? [];
  return tenant?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') ?? null;
}
