import { createServer } from 'node:http';

/** What is said to one path: a page, or where to go instead. */
export interface SitePage {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string;
  readonly location?: string;
}

/** A site on the loopback interface that notes which of its pages were asked for. */
export class SiteStandIn {
  readonly pages = new Map<string, SitePage>();
  readonly asked: string[] = [];
  readonly #server = createServer(({ url = '' }, response) => {
    this.asked.push(url);
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body = '',
      location,
    } = this.pages.get(url) ?? { status: 404 };
    response.writeHead(location === undefined ? status : 302, { 'content-type': type, ...(location && { location }) });
    response.end(body);
  });

  /** @returns its origin. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The site has no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
