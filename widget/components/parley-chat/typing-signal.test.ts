import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TypingSignal } from './typing-signal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says it at once, then every three seconds, and that it ended', () => {
  const sent: boolean[] = [];
  const signal = new TypingSignal((typing) => sent.push(typing));
  for (let key = 0; key < 70; key++) {
    signal.keystroke();
    vi.advanceTimersByTime(100);
  }
  expect(sent).toEqual([true, true, true]);
  vi.advanceTimersByTime(4_000);
  expect(sent).toEqual([true, true, true, false]);
  signal.end();
  expect(sent).toHaveLength(4);
});
