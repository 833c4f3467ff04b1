import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../graphql/request-context.ts';

/**
 * To a client that accepts only `application/json`, a document that was understood as a request is answered with 200 even
 * where it is not valid (GraphQL over HTTP, section 6.4.1): such clients take another status for a broken network.
 */
export const jsonStatusPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept') ?? '';
        const takesErrors = accept.includes('application/graphql-response+json');
        if (!takesErrors && response.http.status === 400) response.http.status = 200;
      },
    };
  },
};
