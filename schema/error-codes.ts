/** Every `extensions.code` a GraphQL error of Parley can carry; nothing else of the inside is shown. */
export const ErrorCode = {
  /** No valid token came with the request. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The caller is known and may not do this. */
  FORBIDDEN: 'FORBIDDEN',
  /** No such thing in the caller's tenant: another tenant's id answers the same. */
  NOT_FOUND: 'NOT_FOUND',
  /** An argument is wrong; `extensions.field` names it. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** The request contradicts what is stored. */
  CONFLICT: 'CONFLICT',
  /** Too many requests; `extensions.retryAfter` is the wait in seconds. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The server cannot answer now; the same request may succeed later. */
  UNAVAILABLE: 'UNAVAILABLE',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];
