import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { RequestContext } from '../graphql/request-context.ts';
import type { CompiledDocuments } from './compiled-documents.ts';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** Apollo leaves the running of documents to a gateway where it has one: ours has the schema at hand, and runs them compiled. */
export function compiledGateway(schema: GraphQLSchema, compiled: CompiledDocuments): Gateway {
  return {
    load: async () => ({
      executor: async ({ queryHash, document, request, context }) => {
        if (!(context instanceof RequestContext)) throw new TypeError('A request came without its context');
        // As it was asked for: Apollo's own has none for a name that the document has not, and then its only operation is run.
        const { operationName, variables = {} } = request;
        return compiled.run({ key: queryHash, document, operationName, variables, context });
      },
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}
