import type { WebSocket } from 'ws';
import { openRawSocket } from './raw-socket.ts';

/** What a server says in `graphql-transport-ws`, as it came. */
export interface RawMessage {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

interface Operation {
  readonly query: string;
  readonly variables: object;
  /** Of the operation; `1` by default. */
  readonly id?: string;
}

/** A subscription on a socket of its own, without a client that would change what it hears. */
export class RawSubscription {
  readonly socket: WebSocket;
  readonly messages: RawMessage[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString('utf8'))));
  }

  /** Resolves when the subscription was asked for; what it answers is not waited for. */
  static async start(url: string, token: string, operation: Operation): Promise<RawSubscription> {
    const subscription = new RawSubscription(await openRawSocket(url, token));
    subscription.ask(operation);
    return subscription;
  }

  /** One more operation of the same socket, under an id of its own. */
  ask({ id = '1', query, variables }: Operation): void {
    this.socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
  }

  /** The results so far. */
  get results(): unknown[] {
    return this.messages.flatMap(({ type, payload }) => (type === 'next' ? [payload] : []));
  }

  stop(): void {
    this.socket.terminate();
  }
}
