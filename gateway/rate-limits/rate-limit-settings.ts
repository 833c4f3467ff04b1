import { isLimitName, limits, type Limit, type LimitName } from './limits.ts';

/** The limits that hold; `null` where none does. */
export type RateLimitSettings = Readonly<Record<LimitName, Limit>> | null;

/** A week. Windows end by a timer in memory, and what setTimeout cannot count it ends at once. */
const longestSeconds = 7 * 24 * 3600;

/**
 * Reads `RATE_LIMITS`: `on`, `off`, or changes such as `login=10/900,chat-address=600/60`, which are points and seconds.
 * @throws Error saying what is wrong with it
 */
export function readRateLimits(text: string): RateLimitSettings {
  const word = text.trim();
  if (word === 'off') return null;
  if (word === 'on' || word === '') return limits;
  return { ...limits, ...Object.fromEntries(word.split(',').map(readChange)) };
}

function readChange(text: string): [LimitName, Limit] {
  const [, name = '', points, seconds] = /^\s*([a-z-]+)=(\d{1,9})\/(\d{1,7})\s*$/.exec(text) ?? [];
  if (name === '') throw new Error(`RATE_LIMITS: "${text.trim()}" is not on, off, or a name=points/seconds`);
  if (!isLimitName(name)) {
    throw new Error(`RATE_LIMITS: there is no limit ${name}, but ${Object.keys(limits).join(', ')}`);
  }
  const limit = { ...limits[name], points: Number(points), seconds: Number(seconds) };
  if (limit.points < 1 || limit.seconds < 1 || limit.seconds > longestSeconds) {
    throw new Error(`RATE_LIMITS: ${name} needs at least 1 point, and 1 to ${longestSeconds} seconds`);
  }
  return [name, limit];
}
