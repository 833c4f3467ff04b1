import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/request-context.ts';
import type { ContextBuilder } from './context-builder.ts';
import { jsonStatusPlugin } from './json-status-plugin.ts';
import { formatError, type ReportError } from './format-error.ts';

/**
 * Depth, cost, aliases and directives of a document are bounded. Our own start of a conversation weighs 18,000 by armor's
 * count. Limits on tokens and field suggestions change answers that the HTTP specification fixes, so Apollo sets those.
 */
const armor = new ApolloArmor({
  maxDepth: { n: 12 },
  costLimit: { maxCost: 100_000 },
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

/** GraphQL over HTTP at `/graphql`, for whatever documents frontend teams write. */
export async function serveGraphql(
  fastify: FastifyInstance,
  parts: { schema: GraphQLSchema; contexts: ContextBuilder; report: ReportError },
): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema: parts.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: 2_000 },
    validationRules: armor.protect().validationRules,
    formatError: (_formatted, error) => formatError(error, parts.report),
    // A browser adds nothing by itself to a request that would make somebody of it: there are no cookies.
    csrfPrevention: false,
    plugins: [jsonStatusPlugin, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  fastify.addHook('onClose', () => apollo.stop());
  await fastify.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: (request) => parts.contexts.ofRequest(request),
  });
}
