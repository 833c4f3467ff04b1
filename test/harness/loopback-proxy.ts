import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** What stands in for Caddy where there is none: each connection goes to the next gateway that takes it. */
export class LoopbackProxy {
  readonly #ports: readonly number[];
  readonly #server = createServer((request, response) => void this.#forward(request, response));
  readonly #sockets = new Set<Socket>();
  #turn = 0;

  private constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#server.on('connection', (socket) => this.#track(socket));
    this.#server.on('upgrade', (request, socket, head) => void this.#upgrade(request, socket as Socket, head));
  }

  static async start(ports: readonly number[]): Promise<LoopbackProxy> {
    const proxy = new LoopbackProxy(ports);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const far = await this.#connect();
    if (far === undefined) return void response.writeHead(502).end();
    const { method, url: path, headers } = request;
    const forwarded = { ...headers, 'x-forwarded-for': request.socket.remoteAddress ?? '', connection: 'close' };
    const onward = httpRequest({ createConnection: () => far, method, path, headers: forwarded }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => response.destroy()).pipe(response);
    });
    onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  }

  async #upgrade(request: IncomingMessage, near: Socket, head: Buffer): Promise<void> {
    const far = await this.#connect();
    if (far === undefined) return void near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const { method, url, headers } = request;
    const forwarded = { ...headers, 'x-forwarded-for': request.socket.remoteAddress ?? '' };
    const lines = Object.entries(forwarded).map(([name, value]) => `${name}: ${String(value)}`);
    far.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    far.write(head);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }

  /** A connection that was refused carried nothing, so the next gateway gets the request. */
  async #connect(): Promise<Socket | undefined> {
    for (let tries = 0; tries < this.#ports.length; tries += 1) {
      const socket = connect(this.#ports[this.#turn++ % this.#ports.length] ?? 0, '127.0.0.1');
      this.#track(socket);
      const connected = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      if (connected) return socket;
    }
    return undefined;
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
