import { expect, it } from 'vitest';
import { isIsoTime, isoTime } from './iso-time.ts';

it.each([
  ['2026-11-22T10:00:00+00:00', '2026-11-22T10:00:00.000Z'],
  ['2026-11-22T10:00:00.1+00:00', '2026-11-22T10:00:00.100Z'],
  ['2026-11-22T10:00:00.123+00:00', '2026-11-22T10:00:00.123Z'],
])('%s is shown as %s', (stored, shown) => {
  expect(isoTime(stored)).toBe(shown);
  expect(isIsoTime(shown)).toBe(true);
  expect(isIsoTime(stored)).toBe(false);
});
