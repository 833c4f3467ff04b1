import { ErrorCode } from '@parley/schema/error-codes';

/** Why a REST request failed: the codes of GraphQL, and those that only HTTP knows. */
export type FailureCode = ErrorCode | 'METHOD_NOT_ALLOWED' | 'PAYLOAD_TOO_LARGE' | 'INTERNAL';

/** HTTP status of each code, unless a dialect or a route documents another one. */
export const statusOfCode: Readonly<Record<FailureCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** What else is known about a failure. */
export interface FailureDetails {
  /** The documented name of the field that is wrong. */
  readonly field?: string | undefined;
  /** What tells failures of one code apart, by the names that the documents have for them. */
  readonly reason?: string | undefined;
  /** Seconds until the same request may succeed. */
  readonly retryAfter?: number | undefined;
}

function reasonOfProblem(problem: string): string | undefined {
  return problem === 'is required' ? 'MISSING_REQUIRED_FIELD' : undefined;
}

/** A request that cannot be answered as asked; the dialect gives it its body and status. */
export class RestError extends Error {
  override readonly name = 'RestError';

  constructor(
    readonly code: FailureCode,
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message);
  }

  /** A field of the request is wrong. The message names it ("q is required"), so that bodies of one string do too. */
  static badField(field: string, problem: string, reason = reasonOfProblem(problem)): RestError {
    const message = /^(is|must|can|has) /.test(problem) ? `${field} ${problem}` : `${field}: ${problem}`;
    return new RestError('BAD_USER_INPUT', message, { field, reason });
  }

  /** Nothing answers at this path. */
  static unknownPath(): RestError {
    return new RestError('NOT_FOUND', 'Not found');
  }
}
