import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { LimitState } from './limit-state.ts';
import { memoryStore } from './limit-store.ts';
import { limits as allLimits } from './limits.ts';
import { readRateLimits } from './rate-limit-settings.ts';
import { RateLimits } from './rate-limits.ts';

/** A call from an address, with the limits it was told of. */
function callFrom(address: string | null) {
  const noted: LimitState[] = [];
  return { address, noted, noteLimit: (state: LimitState) => void noted.push(state) };
}

const limitsOf = (text: string) => new RateLimits(readRateLimits(text), memoryStore);

it('counts down, refuses what is too much with the time to wait, and allows it again when the window is over', async () => {
  const limits = limitsOf('chat-address=2/1');
  const call = callFrom('203.0.113.9');
  await limits.takeForAddress('chat', call);
  await limits.takeForAddress('chat', call);
  await expect(limits.takeForAddress('chat', call)).rejects.toMatchObject({
    message: 'Too many messages from this address; try again in 1 s',
    extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
  });
  expect(call.noted.map(({ limit, remaining, retryAfter }) => [limit, remaining, retryAfter])).toEqual([
    [2, 1, null],
    [2, 0, null],
    [2, 0, 1],
  ]);
  await delay(1_050);
  await limits.takeForAddress('chat', call);
});

it('leaves room for what providers tell of the fastest campaign, and for the answers to it', () => {
  const [fastest, statuses] = [6_000, 3];
  for (const name of ['webhook-address', 'webhook-tenant'] as const) {
    const { points, seconds } = allLimits[name];
    expect((points / seconds) * 60).toBeGreaterThan(fastest * statuses * 1.5);
  }
});

it('looks at what is exhausted without counting', async () => {
  const limits = limitsOf('login=2/60');
  const call = callFrom('203.0.113.9');
  await limits.count('login', 'somebody');
  for (let time = 0; time < 5; time += 1) await limits.refuseExhausted('login', 'somebody', call);
  await limits.count('login', 'somebody');
  await expect(limits.refuseExhausted('login', 'somebody', call)).rejects.toMatchObject({
    extensions: { retryAfter: 60 },
  });
  await limits.refuseExhausted('login', 'somebody else', call);
});

it('counts together who hangs up before the address is known', async () => {
  const limits = limitsOf('chat-address=1/60');
  await limits.takeForAddress('chat', callFrom(null));
  await expect(limits.takeForAddress('chat', callFrom(null))).rejects.toThrow('Too many');
});

it('counts nothing with limits off', async () => {
  const limits = limitsOf('off');
  const call = callFrom('203.0.113.9');
  for (let time = 0; time < 1_000; time += 1) await limits.takeForAddress('chat', call);
  expect([await limits.count('login', 'somebody'), call.noted]).toEqual([null, []]);
});
