import { expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

function broken(): CircuitBreaker {
  const breaker = new CircuitBreaker(2, 1_000);
  for (const _ of [1, 2]) {
    expect(breaker.admit(0)).toBe(true);
    breaker.fail(0);
  }
  return breaker;
}

it('lets nobody through after failures in a row, then one at a time', () => {
  const breaker = broken();
  expect(breaker.admit(999)).toBe(false);
  expect(breaker.admit(1_000)).toBe(true);
  expect(breaker.admit(1_000)).toBe(false);
  breaker.fail(1_000);
  expect(breaker.admit(1_999)).toBe(false);
  expect(breaker.admit(2_000)).toBe(true);
  breaker.succeed();
  expect(breaker.admit(2_000)).toBe(true);
  expect(breaker.admit(2_000)).toBe(true);
});

it('tries again at once where a trial was called off', () => {
  const breaker = broken();
  expect(breaker.admit(1_000)).toBe(true);
  breaker.cancel();
  expect(breaker.admit(1_000)).toBe(true);
});

it('forgets failures that were not in a row', () => {
  const breaker = new CircuitBreaker(2, 1_000);
  breaker.fail(0);
  breaker.succeed();
  breaker.fail(0);
  expect(breaker.admit(0)).toBe(true);
});
