import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/request-context.ts';
import type { CompiledDocuments } from './compiled-documents.ts';
import { compiledGateway } from './compiled-gateway.ts';
import type { ContextBuilder } from './context-builder.ts';
import type { DocumentExecutor } from './execute-document.ts';
import { answerKnownDocuments } from './known-documents.ts';
import { limitingRules, maximumTokens } from './document-limits.ts';
import { statusPlugin } from './answer-status.ts';
import { formatError, type ReportError } from './format-error.ts';
import { refuseBody } from './refuse-body.ts';

interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly compiled: CompiledDocuments;
  readonly executor: DocumentExecutor;
  readonly contexts: ContextBuilder;
  readonly report: ReportError;
}

const unavailableStatus = 503;

/** GraphQL over HTTP at `/graphql`, for whatever documents frontend teams write. */
export async function serveGraphql(fastify: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledGateway(parts.schema, parts.compiled),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: maximumTokens },
    validationRules: limitingRules,
    formatError: (_formatted, error) => formatError(error, parts.report),
    // A browser adds nothing by itself to a request that would make somebody of it: there are no cookies.
    csrfPrevention: false,
    plugins: [statusPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  fastify.addHook('onClose', () => apollo.stop());
  await fastify.register(async (scope) => {
    scope.setErrorHandler(refuseBody);
    scope.addHook('preHandler', answerKnownDocuments(parts.contexts, parts.executor));
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      context: (request) => parts.contexts.ofRequest(request).catch(unavailable),
    });
  });
}

/** Who is calling could not be found out, as when the database is away. @throws what Apollo answers with 503 */
function unavailable(cause: unknown): never {
  if (cause instanceof GraphQLError) throw cause;
  const originalError = cause instanceof Error ? cause : new Error(String(cause));
  throw new GraphQLError('Unavailable', { originalError, extensions: { http: { status: unavailableStatus } } });
}
