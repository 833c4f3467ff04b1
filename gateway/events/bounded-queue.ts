/**
 * Hands values from a producer that does not wait to one reader that does. Beyond `limit` waiting values it drops them
 * all and ends instead of growing: the reader gets a QueueOverflow, comes back with the number of the last event it saw,
 * and loses nothing.
 */
export class BoundedQueue<Value> implements AsyncIterableIterator<Value> {
  readonly #limit: number;
  readonly #onEnd: () => void;
  #waiting: Value[] = [];
  #wake: (() => void) | undefined;
  #ended = false;
  #overflown = false;

  constructor(limit: number, onEnd: () => void) {
    this.#limit = limit;
    this.#onEnd = onEnd;
  }

  push(value: Value): void {
    if (this.#ended) return;
    if (this.#waiting.length >= this.#limit) return this.#overflow();
    this.#waiting.push(value);
    this.#wake?.();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd();
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Value>> {
    while (this.#waiting.length === 0) {
      if (this.#overflown) throw new QueueOverflow();
      if (this.#ended) return { done: true, value: undefined };
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const [value] = this.#waiting.splice(0, 1);
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  }

  return(): Promise<IteratorResult<Value>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #overflow(): void {
    this.#overflown = true;
    this.#waiting = [];
    this.end();
  }
}

/** The reader was too slow. */
export class QueueOverflow extends Error {
  constructor() {
    super('The reader fell too far behind');
  }
}
