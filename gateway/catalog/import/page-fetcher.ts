import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';
import { faultPoint } from '../../fault-point.ts';
import { ForbiddenAddress, permittedLookup, publicOnly, type AddressPolicy } from './public-lookup.ts';

/** How we name ourselves to a site, and to its robots.txt. */
export const USER_AGENT = 'ParleyBot';

const REQUEST_MILLISECONDS = 10_000;
const MOST_BYTES = 1_000_000;
const MOST_REDIRECTS = 5;

/** What a site answered to one address, after its redirects. */
export interface FetchedPage {
  readonly url: URL;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** A page that was not read, and why, in words for people. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
}

/** Reads pages of strangers' sites: from public addresses, on one origin, a bounded number of bytes in a bounded time. */
export class PageFetcher {
  readonly #agent: Agent;
  readonly #isPermitted: AddressPolicy;

  constructor(isPermitted: AddressPolicy = publicOnly, lookup?: Parameters<typeof permittedLookup>[1]) {
    this.#isPermitted = isPermitted;
    this.#agent = new Agent({
      connect: { lookup: permittedLookup(isPermitted, lookup), timeout: REQUEST_MILLISECONDS },
    });
  }

  /** @throws PageFailure where the page lies, or is redirected to, outside of `origin`, or cannot be read. */
  async fetch(url: URL, origin: string, signal: AbortSignal): Promise<FetchedPage> {
    let at = url;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      this.#check(at, origin);
      faultPoint('page.fetch');
      const response = await this.#request(at, signal);
      faultPoint('page.fetched');
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || location === null) return this.#read(at, response);
      await response.body?.cancel();
      at = URL.parse(location, at.href) ?? fail(url, 'is redirected to what is no address');
    }
    return fail(url, 'is redirected too often');
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  /** A literal address is never looked up, so it is checked here. */
  #check(url: URL, origin: string): void {
    if (url.origin !== origin) fail(url, 'lies on another site');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (ipaddr.isValid(host) && !this.#isPermitted(host)) fail(url, 'is not on the public internet');
  }

  async #request(url: URL, signal: AbortSignal): Promise<Response> {
    try {
      return await fetch(url, {
        dispatcher: this.#agent,
        redirect: 'manual',
        headers: { 'user-agent': USER_AGENT, accept: 'text/html, text/plain;q=0.5' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MILLISECONDS)]),
      });
    } catch (error) {
      signal.throwIfAborted();
      return fail(url, isForbidden(error) ? 'is not on the public internet' : 'did not answer');
    }
  }

  async #read(url: URL, response: Response): Promise<FetchedPage> {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    try {
      for await (const piece of response.body ?? []) {
        bytes += piece.byteLength;
        // Counted after decompression: a small answer can be made to grow without end.
        if (bytes > MOST_BYTES) return fail(url, `is longer than ${MOST_BYTES} bytes`);
        pieces.push(piece);
      }
    } catch (error) {
      if (error instanceof PageFailure) throw error;
      return fail(url, 'broke off');
    }
    const text = new TextDecoder().decode(Buffer.concat(pieces));
    return { url, status: response.status, contentType: response.headers.get('content-type') ?? '', text };
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof ForbiddenAddress || (error instanceof Error && error.cause instanceof ForbiddenAddress);
}

function fail(url: URL, why: string): never {
  throw new PageFailure(`${url.href} ${why}`);
}
