/** Time that was lost, by a busy database or a process that was taken over, is caught up with this much of it at most. */
const caughtUpMilliseconds = 2_000;
/** Steps of a fast campaign lie this far apart: each costs three transactions, however few messages it sends. */
const stepMilliseconds = 250;

const minuteMilliseconds = 60_000;

/** How fast a campaign goes: messages lie evenly in the minute. Moments are of the database's clock, in milliseconds. */
export class Pace {
  readonly #interval: number;
  readonly #begin: number;
  readonly #now: number;

  /** @param nextSendAt when the next message is due; `null` where none was sent yet. */
  constructor(perMinute: number, nextSendAt: number | null, now: number) {
    this.#interval = minuteMilliseconds / perMinute;
    this.#begin = Math.max(nextSendAt ?? now, now - caughtUpMilliseconds);
    this.#now = now;
  }

  /** How many messages are due. */
  get due(): number {
    return this.#now < this.#begin ? 0 : Math.floor((this.#now - this.#begin) / this.#interval) + 1;
  }

  /** When the next message is due after so many were sent. */
  after(sent: number): number {
    return this.#begin + sent * this.#interval;
  }

  /** When it is worth looking again after so many were sent: at once where more are due already. */
  stepAfter(sent: number): number {
    const next = this.after(sent);
    return next <= this.#now ? this.#now : Math.max(next, this.#now + stepMilliseconds);
  }
}
