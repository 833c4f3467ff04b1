import { expect, test } from 'vitest';

import { findUnstorableText } from './storable-text.ts';

test.each([
  ['a NUL character', { body: { tags: ['مرحبا', 'a\0'] } }, ['body', 'tags', '1']],
  ['half of a surrogate pair', { query: { q: '\ud83d' } }, ['query', 'q']],
  ['nothing wrong', { body: { message: 'أهلا 👋', more: [null, 1, true] } }, undefined],
  ['text alone', '\udc4b', []],
])('%s is found at its path', (_what, value, path) => {
  expect(findUnstorableText(value)).toEqual(path);
});

test('depth costs neither stack nor squares', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(500_000)}"a\\u0000"${']'.repeat(500_000)}`);
  const started = performance.now();
  expect(findUnstorableText(deep)).toHaveLength(500_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
