import { BoundedQueue } from './bounded-queue.ts';

/** What a subscriber may fall behind by. */
const queueLimit = 1_000;

/**
 * Carries what happened to whoever listens in this process at this moment, by key. It may lose everything at any time:
 * the database holds the truth, and a subscriber that reconnects reads it there.
 */
export class LiveChannel<Value> {
  readonly #listeners = new Map<string, Set<BoundedQueue<Value>>>();

  publish(key: string, value: Value): void {
    for (const queue of this.#listeners.get(key) ?? []) queue.push(value);
  }

  /** Listens from this moment on; whoever stops reading calls `end` or `return` on what it got. */
  subscribe(key: string): BoundedQueue<Value> {
    const queues = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, queues);
    const queue = new BoundedQueue<Value>(queueLimit, () => {
      queues.delete(queue);
      if (queues.size === 0) this.#listeners.delete(key);
    });
    queues.add(queue);
    return queue;
  }

  /** Ends every subscription: the server is closing. */
  close(): void {
    for (const queues of this.#listeners.values()) for (const queue of queues) queue.end();
  }
}
