import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** `POST /api/v1/messages` as messagejs.md documents it, on loopback, and whatever page a test wants to have there. */
export class MessageJSStandIn {
  readonly calls: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[] = [];
  /** What the next calls are refused with, one after the other. */
  readonly refusals: { readonly status: number; readonly error: string; readonly code: string }[] = [];
  /** At `/`. */
  page = '';
  readonly #server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'GET') return void response.writeHead(200, { 'content-type': 'text/html' }).end(this.page);
      this.calls.push({ headers: request.headers, body: JSON.parse(body) });
      const refusal = this.refusals.shift();
      response.writeHead(refusal?.status ?? 202, { 'content-type': 'application/json' });
      response.end(JSON.stringify(refusal ?? { messageId: 'msg_xyz789', status: 'queued' }));
    });
  });

  /** @returns its origin. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  reset(): void {
    this.calls.length = 0;
    this.refusals.length = 0;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
