import { z } from 'zod';

import { route, type Route, type Row } from './route.ts';

/** A row whose parameters are read from wherever a program put them. */
interface ReadRow<Query, Answer, Data, Variables extends Record<string, unknown>> extends Omit<
  Row<never, Answer, Data, Variables>,
  'method' | 'input' | 'accepts' | 'bodyOrQuery' | 'authorization' | 'variables' | 'answer'
> {
  readonly query: z.ZodType<Query>;
  readonly variables: (query: Query) => Variables;
  readonly answer: (data: Data, query: Query) => NoInfer<Answer>;
}

/**
 * The two routes of an operation that its document calls `GET` and shows with `curl -d`, which sends a form by POST
 * (contract README, rule 1): parameters come in the query string, or in a body beside it.
 */
export function readRoutes<Query, Answer, Data, Variables extends Record<string, unknown>>(
  row: ReadRow<Query, Answer, Data, Variables>,
): readonly Route[] {
  const { query: parameters, variables, answer, ...facts } = row;
  return [
    route({
      ...facts,
      method: 'GET',
      input: z.object({ query: parameters }),
      variables: ({ query }) => variables(query),
      answer: (data, { query }) => answer(data, query),
    }),
    route({
      ...facts,
      method: 'POST',
      input: z.object({ body: parameters }),
      accepts: ['form', 'json'],
      bodyOrQuery: true,
      variables: ({ body }) => variables(body),
      answer: (data, { body }) => answer(data, body),
    }),
  ];
}
