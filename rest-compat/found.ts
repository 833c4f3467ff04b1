import { RestError } from './rest-error.ts';

/**
 * What a document gave for a name that the caller gave.
 *
 * @param what how the answer calls it ("Lead not found")
 * @throws RestError (NOT_FOUND) where there is none
 */
export function found<Value>(value: Value | null, what: string, reason?: string): Value {
  if (value === null) throw new RestError('NOT_FOUND', `${what} not found`, { reason });
  return value;
}
