import { isDeepStrictEqual } from 'node:util';

import { z } from 'zod';

import { RestError } from './rest-error.ts';

/** As a program receives it: a date is text, NaN is null, what is undefined is not there. */
function received(body: unknown): unknown {
  const text = JSON.stringify(body);
  return text === undefined ? undefined : JSON.parse(text);
}

/**
 * Holds an answer against its row's schema, for runs that test the rows: every key and type has to be the documented
 * one, and there may be no key beside them.
 *
 * @throws RestError (INTERNAL) that says how the answer departs; it repeats the answer, so no server on a network asks
 * for it
 */
export function checkAnswer(output: z.ZodType, body: unknown): void {
  const answer = received(body);
  const result = output.safeParse(answer);
  if (!result.success) throw departure(z.prettifyError(result.error));
  // An object schema drops the keys that it does not know.
  if (!isDeepStrictEqual(result.data, answer)) {
    throw departure(`only ${JSON.stringify(result.data)} of ${JSON.stringify(answer)} is described`);
  }
}

function departure(problem: string): RestError {
  return new RestError('INTERNAL', `The answer departs from its schema: ${problem}`);
}
