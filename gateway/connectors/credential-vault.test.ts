import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { credentialKeys } from './credential-keys.ts';
import { CredentialsUnreadable, CredentialVault } from './credential-vault.ts';

const secret = 'a secret of tests only';
const text = JSON.stringify({ botToken: '123456:ABC-DEF', name: 'بوت' });
const place = { tenantId: '0192f0c0-0000-7000-8000-000000000001', rowId: '0192f0c0-0000-7000-8000-000000000002' };
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const vault = (keys?: string, of = secret) => new CredentialVault(credentialKeys(keys, of));

describe('credentials', () => {
  it('open as they were sealed, and are sealed differently each time', () => {
    const [first, second] = [vault().seal(text, place), vault().seal(text, place)];
    expect(vault().open(first, place)).toBe(text);
    expect(vault().open(second, place)).toBe(text);
    expect(first).not.toBe(second);
    expect(first).not.toContain('123456');
  });

  it.each([
    ['another connector', { ...place, rowId: place.tenantId }],
    ['another tenant', { ...place, tenantId: place.rowId }],
  ])('do not open for %s', (_where, other) => {
    expect(() => vault().open(vault().seal(text, place), other)).toThrow(CredentialsUnreadable);
  });

  it('do not open once they were touched, cut, or named after another key', () => {
    const keys = [key('old'), key('new')].join(',');
    const sealed = vault(keys).seal(text, place);
    const [, nonce = '', ciphertext = ''] = sealed.split('.');
    const touched = `${ciphertext.startsWith('A') ? 'B' : 'A'}${ciphertext.slice(1)}`;
    const wrong = [`old.${nonce}.${touched}`, `new.${nonce}.${ciphertext}`, `old.${nonce}.`, 'old', '', 'none.a.b'];
    for (const one of wrong) expect(() => vault(keys).open(one, place)).toThrow(CredentialsUnreadable);
  });

  it('are still opened by the key that sealed them when a newer one comes before it', () => {
    const [old, newer] = [key('2025'), key('2026')];
    const derived = vault().seal(text, place);
    const sealed = vault(old).seal(text, place);
    const rotated = vault(`${newer},${old}`);
    expect(rotated.open(sealed, place)).toBe(text);
    expect(rotated.open(derived, place)).toBe(text);
    expect(rotated.seal(text, place).startsWith(rotated.currentPrefix)).toBe(true);
    expect(rotated.currentPrefix).toBe('2026.');
    expect(() => vault(newer).open(sealed, place)).toThrow('There is no key 2025');
  });

  it('are another server secret’s, which says so', () => {
    expect(() => vault(undefined, 'another secret').open(vault().seal(text, place), place)).toThrow(/There is no key/);
  });

  it.each(['short:AAAA', 'no-colon', `:${randomBytes(32).toString('base64')}`, `${key('a')},${key('a')}`])(
    'need keys that are keys: %s',
    (keys) => {
      expect(() => credentialKeys(keys, secret)).toThrow(/^CREDENTIAL_KEYS: /);
    },
  );
});
