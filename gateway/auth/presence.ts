import type { MemberCaller } from './caller.ts';

/** A socket that breaks comes back within some seconds: so long whoever it belonged to is still there. */
const graceMilliseconds = 30_000;

/** Who has a socket open here, or had one a moment ago, or has just done something without one. */
export class Presence {
  /** By socket: each has a caller of its own. */
  readonly #open = new Set<MemberCaller>();
  readonly #left = new Map<string, { readonly caller: MemberCaller; readonly at: number }>();

  came(caller: MemberCaller): void {
    this.#open.add(caller);
  }

  /** A socket closed. `isOver`: with the session behind it, so that nobody comes back. */
  left(caller: MemberCaller, isOver: boolean, now = Date.now()): void {
    this.#open.delete(caller);
    if (isOver) this.#left.delete(keyOf(caller));
    else this.seen(caller, now);
  }

  /** Who works without a socket is there for as long as after one. */
  seen(caller: MemberCaller, now = Date.now()): void {
    this.#left.set(keyOf(caller), { caller, at: now });
  }

  /** Some may be named more than once. */
  people(now = Date.now()): MemberCaller[] {
    for (const [key, { at }] of this.#left) if (now - at > graceMilliseconds) this.#left.delete(key);
    return [...this.#open, ...[...this.#left.values()].map(({ caller }) => caller)];
  }
}

const keyOf = ({ tenantId, accountId }: MemberCaller) => `${tenantId} ${accountId}`;
