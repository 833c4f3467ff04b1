import { ErrorCode } from '@parley/schema/error-codes';
import type { FastifyReply, FastifyRequest } from 'fastify';

const unavailableStatus = 503;

/** What Fastify throws, and whoever reads a body for it. */
interface RequestFailure extends Error {
  readonly statusCode?: number;
}

/** What never became a request, such as a body that is not JSON or is too large, in the words of GraphQL all the same. */
export function refuseBody(error: RequestFailure, _request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? unavailableStatus;
  const isCallers = status < 500;
  if (!isCallers) reply.log.error(error);
  const code = isCallers ? ErrorCode.BAD_USER_INPUT : ErrorCode.UNAVAILABLE;
  const message = isCallers ? error.message : 'Something went wrong on our side; try again later';
  void reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}

/** Whether Fastify blames the caller, as for a `Content-Type` that is none. */
export function isRefusedBody(error: unknown): error is RequestFailure {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode < 500;
}
