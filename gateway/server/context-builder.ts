import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authentication.ts';
import { RequestContext, type FollowConversation } from '../graphql/request-context.ts';

/** The one place where a request becomes a caller, whichever way it came in. */
export class ContextBuilder {
  readonly #authentication: Authentication;
  readonly #followConversation: FollowConversation;

  constructor(authentication: Authentication, followConversation: FollowConversation) {
    this.#authentication = authentication;
    this.#followConversation = followConversation;
  }

  /** `authorization` is a whole header: `Bearer ...`. `onOverflow` ends a caller who reads too slowly. */
  async build(
    authorization: string | undefined,
    address: string | null,
    agent: string | null,
    onOverflow?: () => void,
  ): Promise<RequestContext> {
    const caller = await this.#authentication.callerOf(authorization);
    return new RequestContext(caller, { address, agent }, (follower, conversationId, after) =>
      this.#followConversation(follower, conversationId, after, onOverflow),
    );
  }

  ofRequest(request: FastifyRequest, authorization = request.headers.authorization): Promise<RequestContext> {
    return this.build(authorization, request.ip, request.headers['user-agent'] ?? null);
  }
}
