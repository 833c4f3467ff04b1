import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** What becomes of one request: `unheard` never reaches the gateway, of `unanswered` only the answer is lost. */
export type Fate = 'pass' | 'unheard' | 'unanswered' | 'unavailable';

/**
 * A bad network between a browser and a gateway: it serves all files well, and treats what goes to /graphql as it is told.
 * The gateway may be restarted behind it.
 */
export class FaultyProxy {
  /** Decides about each request to /graphql. */
  fate: () => Fate = () => 'pass';
  readonly #gatewayPort: number;
  readonly #server = createServer((request, response) => this.#forward(request, response));
  readonly #connections = new Set<Socket>();
  readonly #sockets = new Set<Socket>();
  #isDown = false;

  private constructor(gatewayPort: number) {
    this.#gatewayPort = gatewayPort;
    this.#server.on('connection', (socket) => track(this.#connections, socket));
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket as Socket, head));
  }

  static async start(gatewayPort: number): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(gatewayPort);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How many WebSockets are open through it. */
  get openSockets(): number {
    return this.#sockets.size;
  }

  /** Nothing gets through to /graphql, and what is under way breaks. */
  goDown(): void {
    this.#isDown = true;
    for (const socket of this.#connections) socket.destroy();
  }

  comeBack(): void {
    this.#isDown = false;
  }

  /** Ends all WebSockets without a close. */
  cutSockets(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#connections) socket.destroy();
  }

  #forward(request: IncomingMessage, response: ServerResponse): void {
    const { method, url: path, headers } = request;
    const fate = path === '/graphql' ? (this.#isDown ? 'unheard' : this.fate()) : 'pass';
    if (fate === 'unheard') return void response.destroy();
    if (fate === 'unavailable') return void response.writeHead(503).end('<h1>Try again</h1>');
    const onward = httpRequest({ port: this.#gatewayPort, method, path, headers }, (answer) => {
      if (fate === 'unanswered') return void answer.resume().on('end', () => response.destroy());
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    });
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  }

  #upgrade({ method, url, headers }: IncomingMessage, near: Socket, head: Buffer): void {
    if (this.#isDown) return void near.destroy();
    const far = connect(this.#gatewayPort, '127.0.0.1');
    track(this.#sockets, near);
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.on('close', () => far.destroy());
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
    far.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
  }
}

function track(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
}
