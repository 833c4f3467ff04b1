import { ErrorCode } from '@parley/schema/error-codes';
import { GraphQLError } from 'graphql';

/**
 * What a caller may be told; whatever else goes wrong is logged and answered as UNAVAILABLE. `reason` tells errors of one
 * code apart, where a REST dialect has words of its own for one of them.
 */
export class ParleyError extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string,
    details: { field?: string; retryAfter?: number; reason?: string } = {},
  ) {
    super(message, { extensions: { code, ...details } });
  }
}

export const unauthenticated = (message = 'Invalid authentication credentials', reason?: string) =>
  new ParleyError(ErrorCode.UNAUTHENTICATED, message, { ...(reason && { reason }) });

export const forbidden = (message = 'You may not do this') => new ParleyError(ErrorCode.FORBIDDEN, message);

/** Another tenant's id is answered the same way as one that does not exist. */
export const notFound = (what: string, reason?: string) =>
  new ParleyError(ErrorCode.NOT_FOUND, `${what} not found`, { ...(reason && { reason }) });

export const badInput = (field: string, message: string, reason?: string) =>
  new ParleyError(ErrorCode.BAD_USER_INPUT, message, { field, ...(reason && { reason }) });

export const unavailable = (message: string, reason?: string) =>
  new ParleyError(ErrorCode.UNAVAILABLE, message, { ...(reason && { reason }) });

export const conflict = (message: string, reason?: string) =>
  new ParleyError(ErrorCode.CONFLICT, message, { ...(reason && { reason }) });
