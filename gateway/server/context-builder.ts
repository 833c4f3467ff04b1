import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import { RequestContext, type Streams } from '../graphql/request-context.ts';

/** The one place where a request becomes a caller, whichever way it came in. */
export class ContextBuilder {
  readonly #authentication: Authentication;
  readonly #streams: Streams;

  constructor(authentication: Authentication, streams: Streams) {
    this.#authentication = authentication;
    this.#streams = streams;
  }

  /** `authorization` is a whole header: `Bearer ...`. */
  async build(
    authorization: string | undefined,
    address: string | null,
    agent: string | null,
  ): Promise<RequestContext> {
    const caller = await this.#authentication.callerOf(authorization);
    return new RequestContext(caller, { address, agent }, this.#streams);
  }

  ofRequest(request: FastifyRequest, authorization = request.headers.authorization): Promise<RequestContext> {
    return this.build(authorization, request.ip, request.headers['user-agent'] ?? null);
  }
}
