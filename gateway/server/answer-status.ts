import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '@parley/schema/error-codes';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../graphql/request-context.ts';

/** Apollo's codes of requests that were well formed, though their document or its variables were not valid. */
const understood = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/**
 * 503 where nothing could be answered because something of ours is away, so that proxies and monitors see it without reading
 * answers; `null` leaves the status as it is.
 */
export function failureStatus({ data, errors = [] }: Answer): 503 | null {
  const isAway = errors.some(({ extensions }) => extensions?.['code'] === ErrorCode.UNAVAILABLE);
  return isAway && isEmpty(data) ? 503 : null;
}

/** A document asks for some things at once; where any was answered, the answer is one. */
function isEmpty(data: unknown): boolean {
  return data == null || Object.values(data).every((one) => one === null);
}

/**
 * The status of an answer that Apollo gives. To a client that accepts only `application/json`, a document that was understood
 * as a request is answered with 200 even where it is not valid (GraphQL over HTTP, section 6.4.1): such clients take another
 * status for a broken network.
 */
export const statusPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { http, body }, errors }) {
        const failure = body.kind === 'single' ? failureStatus(body.singleResult) : null;
        if (failure !== null) http.status = failure;
        const accept = request.http?.headers.get('accept') ?? '';
        const takesErrors = accept.includes('application/graphql-response+json');
        const wasUnderstood = errors?.some(({ extensions }) => understood.has(extensions['code'])) ?? false;
        if (!takesErrors && wasUnderstood && http.status === 400) http.status = 200;
      },
    };
  },
};
