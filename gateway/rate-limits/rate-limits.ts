import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { ErrorCode } from '@parley/schema/error-codes';
import { ParleyError } from '../errors.ts';
import type { LimitedCall, LimitState } from './limit-state.ts';
import type { LimitStore } from './limit-store.ts';
import type { Limit, LimitName, PublicUse, TenantUse } from './limits.ts';
import { networkOf } from './network-of.ts';
import type { RateLimitSettings } from './rate-limit-settings.ts';

interface Counter {
  readonly limit: Limit;
  readonly limiter: RateLimiterAbstract;
}

/** One key's share of a limit whose points are spent and given back. */
interface Budget {
  readonly counter: Counter;
  readonly key: string;
}

/** Counts what is limited. With limits off nothing is counted, and nothing refused. */
export class RateLimits {
  readonly #counters: ReadonlyMap<string, Counter>;
  readonly #store: LimitStore;

  constructor(settings: RateLimitSettings, store: LimitStore) {
    this.#store = store;
    this.#counters = new Map(
      Object.entries(settings ?? {}).map(([name, limit]) => [name, { limit, limiter: store.limiter(name, limit) }]),
    );
  }

  /** Counts a public operation for the caller's network. @throws RATE_LIMITED where it is one too many. */
  takeForAddress(use: PublicUse, call: LimitedCall): Promise<void> {
    return this.#take(`${use}-address`, networkOf(call.address), call);
  }

  /**
   * Counts a public operation for a tenant. To be asked after `takeForAddress`: what an address is refused must not use up
   * what others have. @throws RATE_LIMITED
   */
  takeForTenant(use: TenantUse, tenantId: string, call: LimitedCall): Promise<void> {
    return this.#take(`${use}-tenant`, tenantId, call);
  }

  /** Counts an e-mail that a visitor sends themselves: whose address they say is theirs must not be flooded. @throws RATE_LIMITED */
  takeForRecipient(email: string, call: LimitedCall): Promise<void> {
    return this.#take('transcript-recipient', email, call);
  }

  /** Counts one use of a key. @returns `null` with limits off. */
  async count(name: LimitName, key: string): Promise<LimitState | null> {
    const counter = this.#counters.get(name);
    return counter === undefined ? null : consume(counter, key);
  }

  /** Counts one send of an API key, which may do so many. @throws RATE_LIMITED */
  async takeForApiKey(keyId: string, rateLimit: number, call: LimitedCall): Promise<void> {
    const counter = this.#counters.get('api-key');
    if (counter === undefined) return;
    const limit = { ...counter.limit, points: Math.min(rateLimit, counter.limit.points) };
    const { result } = await consumed(counter, keyId);
    // The counter knows no key's own limit, and what is left of another.
    const remaining = Math.max(0, limit.points - result.consumedPoints);
    const state = { ...stateOf(limit, result, result.consumedPoints > limit.points), remaining };
    if (state.retryAfter !== null) refuse(limit, state, call);
    call.noteLimit(state);
  }

  /** @throws RATE_LIMITED where a key has no use left; counts none. */
  async refuseExhausted(name: LimitName, key: string, call: LimitedCall): Promise<void> {
    const counter = this.#counters.get(name);
    const result = await counter?.limiter.get(key);
    if (counter === undefined || !result || result.consumedPoints < counter.limit.points) return;
    refuse(counter.limit, stateOf(counter.limit, result, true), call);
  }

  /**
   * Counts one use of a key before it is known whether it is to count: many at once must not all begin before one does.
   * @returns what gives it back. @throws RATE_LIMITED
   */
  async setAside(name: LimitName, key: string, call: LimitedCall): Promise<() => Promise<void>> {
    const counter = this.#counters.get(name);
    if (counter === undefined) return async () => {};
    await this.refuseExhausted(name, key, call);
    const { result, isRefused } = await consumed(counter, key);
    if (isRefused) refuse(counter.limit, stateOf(counter.limit, result, true), call);
    return async () => void (await counter.limiter.reward(key, 1));
  }

  /**
   * Sets tokens of a model aside in every budget that has a key, or in none where one of them has not so many left.
   * @returns what gives some of them back; `null` where they were refused. With limits off all is granted.
   */
  async reserveModelTokens(
    keys: { readonly tenant: string; readonly visitor: string; readonly address: string | null },
    tokens: number,
  ): Promise<((unused: number) => Promise<void>) | null> {
    const budgets = this.#budgetsOf(keys);
    const taken: Budget[] = [];
    const giveBack = async (unused: number) => {
      if (unused > 0) await Promise.all(taken.map(({ counter, key }) => counter.limiter.reward(key, unused)));
    };
    for (const budget of budgets) {
      if (await takeTokens(budget, tokens)) taken.push(budget);
      else return giveBack(tokens).then(() => null);
    }
    return giveBack;
  }

  #budgetsOf({ tenant, visitor, address }: { tenant: string; visitor: string; address: string | null }): Budget[] {
    const named: readonly (readonly [LimitName, string | null])[] = [
      ['model-tokens-visitor', visitor],
      ['model-tokens-address', address === null ? null : networkOf(address)],
      ['model-tokens-tenant', tenant],
    ];
    return named.flatMap(([name, key]) => {
      const counter = this.#counters.get(name);
      return counter === undefined || key === null ? [] : [{ counter, key }];
    });
  }

  close(): void {
    this.#store.close();
  }

  async #take(name: LimitName, key: string, call: LimitedCall): Promise<void> {
    const counter = this.#counters.get(name);
    const state = await this.count(name, key);
    if (counter === undefined || state === null) return;
    if (state.retryAfter !== null) refuse(counter.limit, state, call);
    call.noteLimit(state);
  }
}

async function consume(counter: Counter, key: string): Promise<LimitState> {
  const { result, isRefused } = await consumed(counter, key);
  return stateOf(counter.limit, result, isRefused);
}

/**
 * Asked before it is taken: the counter would count what it refuses too, and then refuse smaller amounts until its window
 * ends. Where others took the rest in between, it is given back.
 */
async function takeTokens({ counter, key }: Budget, tokens: number): Promise<boolean> {
  const spent = (await counter.limiter.get(key))?.consumedPoints ?? 0;
  if (spent + tokens > counter.limit.points) return false;
  const { isRefused } = await consumed(counter, key, tokens);
  if (isRefused) await counter.limiter.reward(key, tokens);
  return !isRefused;
}

/** The library throws the result where it is one too many; whether it did is not always in the result. */
async function consumed(
  { limiter }: Counter,
  key: string,
  points = 1,
): Promise<{ result: RateLimiterRes; isRefused: boolean }> {
  try {
    return { result: await limiter.consume(key, points), isRefused: false };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { result: error, isRefused: true };
    throw error;
  }
}

function stateOf({ points }: Limit, result: RateLimiterRes, isRefused: boolean): LimitState {
  const wait = secondsLeft(result);
  return {
    limit: points,
    remaining: result.remainingPoints,
    resetsAt: Math.ceil(Date.now() / 1000) + wait,
    retryAfter: isRefused ? wait : null,
  };
}

/** At least one: a client that is told to wait 0 seconds would be refused again. */
const secondsLeft = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

function refuse({ refusal }: Limit, state: LimitState, call: LimitedCall): never {
  call.noteLimit(state);
  const retryAfter = state.retryAfter ?? 1;
  throw new ParleyError(ErrorCode.RATE_LIMITED, `${refusal}; try again in ${retryAfter} s`, { retryAfter });
}
