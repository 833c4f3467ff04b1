import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import { RequestContext, type RequestOrigin, type Streams } from '../graphql/request-context.ts';
import { clientAddress } from './client-address.ts';

/** The one place where a request becomes a caller, whichever way it came in. */
export class ContextBuilder {
  readonly #authentication: Authentication;
  readonly #streams: Streams;
  readonly #trustedProxies: number;

  constructor(authentication: Authentication, streams: Streams, trustedProxies: number) {
    this.#authentication = authentication;
    this.#streams = streams;
    this.#trustedProxies = trustedProxies;
  }

  /** Asked before anything is waited for: a connection that is closed meanwhile no longer knows where it came from. */
  originOf(request: IncomingMessage): RequestOrigin {
    return {
      address: clientAddress(request, this.#trustedProxies),
      agent: request.headers['user-agent'] ?? null,
      site: request.headers.origin ?? null,
    };
  }

  /** `authorization` is a whole header: `Bearer ...`. */
  async build(origin: RequestOrigin, authorization: string | undefined): Promise<RequestContext> {
    const caller = await this.#authentication.callerOf(authorization);
    return new RequestContext(caller, origin, this.#streams);
  }

  ofRequest({ raw, headers }: FastifyRequest, authorization = headers.authorization): Promise<RequestContext> {
    return this.build(this.originOf(raw), authorization);
  }
}
