import { BoundedQueue } from './bounded-queue.ts';

/** What a subscriber may fall behind by. A whole reply of the embedded responder, said at once, must fit. */
const queueLimit = 1_000;

/**
 * Carries what happened to whoever listens in this process at this moment, by key. It may lose everything at any time:
 * the database holds the truth, and a subscriber that reconnects reads it there.
 */
export class LiveChannel<Value> {
  readonly #listeners = new Map<string, Set<BoundedQueue<Value>>>();
  readonly #onDeserted: (key: string) => void;

  /** `onDeserted` is told the key that has lost its last listener. */
  constructor(onDeserted: (key: string) => void) {
    this.#onDeserted = onDeserted;
  }

  publish(key: string, value: Value): void {
    for (const queue of this.#listeners.get(key) ?? []) queue.push(value);
  }

  /** Listens from this moment on; whoever stops reading calls `end` or `return` on what it got. */
  subscribe(key: string): BoundedQueue<Value> {
    const queues = this.#listeners.get(key) ?? new Set();
    const queue = new BoundedQueue<Value>(queueLimit, () => this.#leave(key, queue));
    queues.add(queue);
    this.#listeners.set(key, queues);
    return queue;
  }

  /** Ends every subscription: the server is closing. */
  close(): void {
    for (const queues of this.#listeners.values()) for (const queue of queues) queue.end();
  }

  #leave(key: string, queue: BoundedQueue<Value>): void {
    const queues = this.#listeners.get(key);
    queues?.delete(queue);
    if (queues === undefined || queues.size > 0) return;
    this.#listeners.delete(key);
    this.#onDeserted(key);
  }
}
