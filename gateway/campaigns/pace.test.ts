import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** Sends until `until`, waking up late by up to `lateness`. @returns when each message went. */
function sendings(perMinute: number, until: number, lateness: (now: number) => number, largestStep = 50): number[] {
  const sent: number[] = [];
  let next: number | null = null;
  for (let now = 0; now <= until;) {
    const pace: Pace = new Pace(perMinute, next, now);
    const count = Math.min(pace.due, largestStep);
    sent.push(...Array.from({ length: count }, () => now));
    next = pace.after(count);
    now = pace.stepAfter(count) + lateness(now);
  }
  return sent;
}

describe('a pace', () => {
  it.each([1, 30, 60, 600, 6_000])('of %i a minute is kept within 5 percent over ten minutes', (perMinute) => {
    const sent = sendings(perMinute, 600_000, (now) => now % 97);
    expect(sent.length).toBeGreaterThan(perMinute * 10 * 0.95);
    expect(sent.length).toBeLessThanOrEqual(perMinute * 10 + 1);
  });

  it('is never more than 5 percent faster in any minute, also after a standstill', () => {
    const standstill = (now: number) => (now > 100_000 && now < 101_000 ? 30_000 : 0);
    const sent = sendings(600, 300_000, standstill);
    const most = Math.max(...sent.map((start) => sent.filter((at) => at >= start && at < start + 60_000).length));
    expect(most).toBeLessThanOrEqual(630);
    expect(sent.length).toBeLessThan(2_800);
  });

  it('lets nothing go before it is due', () => {
    expect(new Pace(60, 10_000, 9_999).due).toBe(0);
    expect(new Pace(60, 10_000, 10_000).due).toBe(1);
    expect(new Pace(60, 10_000, 9_999).stepAfter(0)).toBe(10_249);
  });
});
