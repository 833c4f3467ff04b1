import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

const protocol = 'graphql-transport-ws';

const textOf = (data: RawData): string =>
  (data instanceof Buffer ? data : Buffer.concat([data].flat().map((part) => new Uint8Array(part)))).toString();

/** Who listens to which conversation, by what it said when it subscribed. */
interface Listener {
  readonly socket: WebSocket;
  readonly id: string;
  readonly conversationId: string;
}

/**
 * Stands before a gateway, passes everything on, and has a reply of its own to tell: no model writes ten thousand tokens
 * at a pace that a measurement could ask for.
 */
export class TokenGateway {
  #listener: Listener | null = null;
  readonly #gatewayPort: number;
  readonly #server = createServer((request, response) => this.#pass(request, response));
  readonly #sockets = new WebSocketServer({ noServer: true, handleProtocols: () => protocol });

  private constructor(gatewayPort: number) {
    this.#gatewayPort = gatewayPort;
    this.#server.on('upgrade', (request, socket, head) =>
      this.#sockets.handleUpgrade(request, socket, head, (client) => this.#join(client, request.url ?? '/')),
    );
  }

  static async start(gatewayPort: number): Promise<TokenGateway> {
    const gateway = new TokenGateway(gatewayPort);
    gateway.#server.listen(0, '127.0.0.1');
    await once(gateway.#server, 'listening');
    return gateway;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  get isHeard(): boolean {
    return this.#listener !== null;
  }

  /** Tells a reply of `tokens`, at most `perSecond` of them a second. @throws Error where nobody listens */
  async tell(tokens: readonly string[], perSecond: number): Promise<void> {
    const replyId = '01970000-0000-7000-8000-000000000000';
    this.#event({ __typename: 'ReplyStarted', replyId });
    const start = performance.now();
    for (const [index, text] of tokens.entries()) {
      this.#event({ __typename: 'ReplyDelta', replyId, index, text });
      const ahead = (index / perSecond) * 1_000 - (performance.now() - start);
      if (ahead > 1) await wait(ahead);
    }
  }

  close(): void {
    for (const client of this.#sockets.clients) client.terminate();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #event(event: object): void {
    if (this.#listener === null) throw new Error('Nobody listens to a conversation');
    const { socket, id, conversationId } = this.#listener;
    const payload = { data: { conversationEvents: { ...event, conversationId } } };
    socket.send(JSON.stringify({ id, type: 'next', payload }));
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const { url: path, method, headers } = request;
    const onward = httpRequest({ host: '127.0.0.1', port: this.#gatewayPort, path, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  #join(client: WebSocket, path: string): void {
    const gateway = new WebSocket(`ws://127.0.0.1:${this.#gatewayPort}${path}`, protocol);
    const waiting: string[] = [];
    gateway.on('open', () => waiting.splice(0).forEach((message) => gateway.send(message)));
    gateway.on('message', (message) => client.send(message, { binary: false }));
    client.on('message', (data) => {
      const message = textOf(data);
      this.#note(client, message);
      if (gateway.readyState === WebSocket.OPEN) gateway.send(message);
      else waiting.push(message);
    });
    client.on('close', () => gateway.close());
    gateway.on('close', () => client.close());
    gateway.on('error', () => client.terminate());
  }

  #note(socket: WebSocket, message: string): void {
    const { id, type, payload } = JSON.parse(message) as {
      id: string;
      type: string;
      payload?: { variables?: { conversationId?: string } };
    };
    const conversationId = payload?.variables?.conversationId;
    if (type === 'subscribe' && conversationId !== undefined) this.#listener = { socket, id, conversationId };
  }
}
