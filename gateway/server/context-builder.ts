import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import { RequestContext, type Streams } from '../graphql/request-context.ts';
import { clientAddress } from './client-address.ts';

/** Opens streams for one caller; `onOverflow` is called where they fall too far behind. */
export type OpenStreams = (onOverflow?: () => void) => Streams;

/** The one place where a request becomes a caller, whichever way it came in. */
export class ContextBuilder {
  readonly #authentication: Authentication;
  readonly #openStreams: OpenStreams;
  readonly #trustedProxies: number;

  constructor(authentication: Authentication, openStreams: OpenStreams, trustedProxies: number) {
    this.#authentication = authentication;
    this.#openStreams = openStreams;
    this.#trustedProxies = trustedProxies;
  }

  /** `authorization` is a whole header: `Bearer ...`. `onOverflow` ends a caller who reads too slowly. */
  async build(
    request: IncomingMessage,
    authorization: string | undefined,
    onOverflow?: () => void,
  ): Promise<RequestContext> {
    // Before anything is waited for: a connection that is closed meanwhile no longer knows where it came from.
    const address = clientAddress(request, this.#trustedProxies);
    const agent = request.headers['user-agent'] ?? null;
    const caller = await this.#authentication.callerOf(authorization);
    return new RequestContext(caller, { address, agent }, this.#openStreams(onOverflow));
  }

  ofRequest({ raw, headers }: FastifyRequest, authorization = headers.authorization): Promise<RequestContext> {
    return this.build(raw, authorization);
  }
}
