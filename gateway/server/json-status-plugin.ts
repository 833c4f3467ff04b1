import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.ts';

/** Apollo's codes of requests that were well formed, though their document or its variables were not valid. */
const understood = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * To a client that accepts only `application/json`, a document that was understood as a request is answered with 200 even
 * where it is not valid (GraphQL over HTTP, section 6.4.1): such clients take another status for a broken network.
 */
export const jsonStatusPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const takesErrors = accept.includes('application/graphql-response+json');
        const wasUnderstood = errors?.some(({ extensions }) => understood.has(extensions['code'])) ?? false;
        if (!takesErrors && wasUnderstood && response.http.status === 400) response.http.status = 200;
      },
    };
  },
};
