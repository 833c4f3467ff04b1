import type { ExecutionResult } from 'graphql';
import type { GraphqlSocket } from './graphql-socket.ts';
import type { NextMessage } from './next-message.ts';

/** What a subscriber has joined, and leaves when its operation is over. */
export interface Joined {
  leave(subscriber: Subscriber): void;
}

const over = { done: true, value: undefined } as const;

/**
 * One operation of one socket that is told shared events. To graphql-ws it is a stream that yields nothing and ends with
 * the operation: ids, `complete` and errors stay the library's, while events go to the socket past it.
 */
export class Subscriber implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly #socket: GraphqlSocket;
  readonly #id: string;
  readonly #ended = Promise.withResolvers<typeof over>();
  #joined: Joined | undefined;

  constructor(socket: GraphqlSocket, id: string) {
    this.#socket = socket;
    this.#id = id;
  }

  /** Nothing may be told to it any more. */
  get isGone(): boolean {
    return this.#joined === undefined || !this.#socket.isOpen;
  }

  join(joined: Joined): void {
    this.#joined = joined;
  }

  /** Tells without waiting: a socket that is too far behind is closed. */
  tell(message: NextMessage): void {
    this.#socket.write(message.frameFor(this.#id));
  }

  /** Resolves when it has left the process, or the socket has closed. */
  tellAndWait(message: NextMessage): Promise<void> {
    return this.#socket.writeAndWait(message.frameFor(this.#id));
  }

  next(): Promise<typeof over> {
    return this.#ended.promise;
  }

  /** The stream has ended, or the subscriber has. */
  return(): Promise<typeof over> {
    this.#leave();
    this.#ended.resolve(over);
    return Promise.resolve(over);
  }

  /** The caller is told once, as an error of its operation. */
  fail(error: unknown): void {
    this.#leave();
    this.#ended.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #leave(): void {
    const joined = this.#joined;
    this.#joined = undefined;
    joined?.leave(this);
  }
}
