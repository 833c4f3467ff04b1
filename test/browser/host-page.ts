import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A site that embeds the widget: pages of another origin than the gateway's, with headers of their own. */
export class HostPage {
  readonly #pages = new Map<string, { html: string; headers: Record<string, string> }>();
  readonly #server: Server = createServer((request, response) => {
    const page = this.#pages.get(request.url ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '');
  });

  static async start(): Promise<HostPage> {
    const host = new HostPage();
    host.#server.listen(0, '127.0.0.1');
    await once(host.#server, 'listening');
    return host;
  }

  /** @returns where the page is */
  serve(html: string, headers: Record<string, string> = {}): string {
    const path = `/${this.#pages.size + 1}`;
    this.#pages.set(path, { html, headers });
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
