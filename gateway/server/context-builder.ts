import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import { RequestContext, type Streams } from '../graphql/request-context.ts';

/** Opens streams for one caller; `onOverflow` is called where they fall too far behind. */
export type OpenStreams = (onOverflow?: () => void) => Streams;

/** The one place where a request becomes a caller, whichever way it came in. */
export class ContextBuilder {
  readonly #authentication: Authentication;
  readonly #openStreams: OpenStreams;

  constructor(authentication: Authentication, openStreams: OpenStreams) {
    this.#authentication = authentication;
    this.#openStreams = openStreams;
  }

  /** `authorization` is a whole header: `Bearer ...`. `onOverflow` ends a caller who reads too slowly. */
  async build(
    authorization: string | undefined,
    address: string | null,
    agent: string | null,
    onOverflow?: () => void,
  ): Promise<RequestContext> {
    const caller = await this.#authentication.callerOf(authorization);
    return new RequestContext(caller, { address, agent }, this.#openStreams(onOverflow));
  }

  ofRequest(request: FastifyRequest, authorization = request.headers.authorization): Promise<RequestContext> {
    return this.build(authorization, request.ip, request.headers['user-agent'] ?? null);
  }
}
