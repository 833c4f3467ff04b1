import { afterEach, expect, it, vi } from 'vitest';
import { uuid } from './uuid.ts';

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

it('makes version 4 UUIDs', () => expect(uuid()).toMatch(VERSION_4));

it('makes them on pages without TLS too, none twice', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const made = Array.from({ length: 100 }, uuid);
  expect(made.filter((id) => VERSION_4.test(id))).toHaveLength(100);
  expect(new Set(made).size).toBe(100);
});
