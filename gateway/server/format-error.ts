import { ErrorCode } from '@parley/schema/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { isDatabaseFailure } from './database-failure.ts';
import { ParleyError } from '../errors.ts';

/** Told of every error that is not the caller's doing; the caller is told nothing of it. */
export type ReportError = (error: unknown) => void;

/** Turns whatever went wrong into one entry of the catalogue: the only place where an answer's errors are made. */
export function formatError(error: unknown, report: ReportError): GraphQLFormattedError {
  const graphqlError = asGraphqlError(error);
  const place = {
    ...(graphqlError.locations && { locations: graphqlError.locations }),
    ...(graphqlError.path && { path: graphqlError.path }),
  };
  const cause = graphqlError.originalError ?? graphqlError;
  if (cause instanceof ParleyError) return { message: cause.message, ...place, extensions: { ...cause.extensions } };
  if (cause instanceof ArgumentValidationError) return { ...validationFailure(cause), ...place };
  if (cause instanceof GraphQLError) return { ...requestFailure(graphqlError), ...place };
  report(cause);
  const message = 'Something went wrong on our side; try again later';
  const reason = isDatabaseFailure(cause) ? { reason: 'DATABASE_ERROR' } : {};
  return { message, ...place, extensions: { code: ErrorCode.UNAVAILABLE, ...reason } };
}

/** What is thrown outside of an execution is as much our own as what a resolver throws: the caller is told nothing of it. */
function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });
}

/** The first rule of the input that was broken, with the path of its field below `input`. */
function validationFailure(error: ArgumentValidationError): GraphQLFormattedError {
  let [broken] = error.extensions.validationErrors;
  const path: string[] = [];
  while (broken !== undefined) {
    path.push(broken.property);
    const [child] = broken.children ?? [];
    if (child === undefined) break;
    broken = child;
  }
  const message = Object.values(broken?.constraints ?? {})[0] ?? 'The input is not valid';
  return { message, extensions: { code: ErrorCode.BAD_USER_INPUT, field: path.join('.') } };
}

/** A document or variables that do not fit the schema. graphql-js names the place of a variable in its message. */
function requestFailure({ message }: GraphQLError): GraphQLFormattedError {
  const field = /at "[^".]+\.([^"]+)"/.exec(message)?.[1] ?? /Variable "\$([^"]+)"/.exec(message)?.[1];
  return {
    message: withoutValues(message),
    extensions: { code: ErrorCode.BAD_USER_INPUT, ...(field && { field: field.replace(/^input\./, '') }) },
  };
}

/** Up to what graphql-js and graphql-jit say is wrong with a variable: the whole of it, as it was sent. */
const sentValue =
  / got invalid value [\s\S]*?(?=( at "[^"]*")?; (Expected|Field|Exactly one|Value|[\w "]+ cannot represent) )/;
const scalarValue = /( cannot represent [\w -]+): [\s\S]*/;

/** Answers end up in logs of browsers and proxies: a password or a provider's key that was sent is not said again. */
function withoutValues(message: string): string {
  return message.replace(sentValue, ' got an invalid value').replace(scalarValue, '$1');
}
