import { expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';

it('doubles, spreads over its upper half, and never passes thirty seconds', () => {
  expect([0, 1, 2, 3].map((attempt) => backoffDelay(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
  expect(backoffDelay(3, 0)).toBe(2000);
  expect(backoffDelay(1000, 1)).toBe(30_000);
});
