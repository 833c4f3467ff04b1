import type { MemberCaller } from './caller.ts';

/** A socket that breaks comes back within some seconds: so long whoever it belonged to is still there. */
const graceMilliseconds = 30_000;

/** Who has a socket open here, or had one a moment ago. */
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
    if (!isOver) this.#left.set(`${caller.tenantId} ${caller.accountId}`, { caller, at: now });
  }

  /** Some may be named more than once. */
  people(now = Date.now()): MemberCaller[] {
    for (const [key, { at }] of this.#left) if (now - at > graceMilliseconds) this.#left.delete(key);
    return [...this.#open, ...[...this.#left.values()].map(({ caller }) => caller)];
  }
}
