import { ErrorCode } from '@parley/schema/error-codes';

import { RestError } from './rest-error.ts';

/** An error of a GraphQL answer, as far as REST looks at it. */
export interface GraphqlError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string | undefined;
    readonly field?: string | undefined;
    readonly reason?: string | undefined;
    readonly retryAfter?: number | undefined;
  };
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(ErrorCode, code);
}

/**
 * The failure that a GraphQL answer's errors mean to a REST caller. Sibling fields fail together when the token is
 * bad, in any order: being unauthenticated comes first. A code outside the catalogue says nothing that may be shown.
 *
 * @param fieldNames documented names of the GraphQL arguments that errors may name
 */
export function failureFromErrors(
  errors: readonly GraphqlError[],
  fieldNames: Readonly<Record<string, string>>,
): RestError {
  const error = errors.find(({ extensions }) => extensions?.code === ErrorCode.UNAUTHENTICATED) ?? errors[0];
  const { code, field, reason, retryAfter } = error?.extensions ?? {};
  if (error === undefined || !isErrorCode(code)) return new RestError('INTERNAL', 'Internal server error');
  if (code === ErrorCode.BAD_USER_INPUT && field !== undefined) {
    // "content must not be empty" becomes "message must not be empty" where that is the documented name.
    const problem = error.message.startsWith(`${field} `) ? error.message.slice(field.length + 1) : error.message;
    return RestError.badField(fieldNames[field] ?? field, problem, reason);
  }
  return new RestError(code, error.message, { field, reason, retryAfter });
}
