import { createHash } from 'node:crypto';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import { networkOf } from '../rate-limits/network-of.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';

/** Lets nobody try many passwords: failures are counted for an account from an address (contract README, rule 12), and for an address. */
export class LoginAttempts {
  readonly #limits: RateLimits;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /**
   * Makes an attempt, which gives `null` where it fails, once those before it with the same key are through: a hundred at
   * once get as many tries as a hundred one after the other, and who knows the password is never refused for being quick.
   * `account` is an id, or the name that nobody has, which is limited alike: a refusal tells nothing of who exists.
   * @throws RATE_LIMITED after too many failures; nothing is attempted then.
   */
  make<Result>(account: string, call: LimitedCall, attempt: () => Promise<Result | null>): Promise<Result | null> {
    // A name may be anything, a password typed into the wrong field too: it is not kept in the clear.
    const key = createHash('sha256')
      .update(`${account} ${networkOf(call.address)}`)
      .digest('base64url');
    return this.#inTurn(key, () => this.#counted(key, call, attempt));
  }

  async #counted<Result>(key: string, call: LimitedCall, attempt: () => Promise<Result | null>) {
    await this.#limits.refuseExhausted('login', key, call);
    const result = await this.#countedForAddress(call, attempt);
    const state = result === null ? await this.#limits.count('login', key) : null;
    if (state !== null) call.noteLimit(state);
    return result;
  }

  /** Whoever tries ever new names has each of them hashed anew, and may fail with so many of them only. */
  async #countedForAddress<Result>(call: LimitedCall, attempt: () => Promise<Result | null>): Promise<Result | null> {
    const giveBack = await this.#limits.setAside('login-address', networkOf(call.address), call);
    let hasFailed = false;
    try {
      const result = await attempt();
      hasFailed = result === null;
      return result;
    } finally {
      if (!hasFailed) await giveBack();
    }
  }

  async #inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    }
  }
}
