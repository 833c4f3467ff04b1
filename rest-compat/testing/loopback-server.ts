import { readFile } from 'node:fs/promises';

import Fastify, { type FastifyRequest } from 'fastify';
import { buildSchema, graphql, GraphQLError } from 'graphql';

import type { RestSettings } from '../route.ts';
import { answerFrameworkError, serveRest, type RestOptions } from '../serve.ts';

/** Resolvers of root fields by name, over the agreed schema. */
export type RootResolvers = Readonly<
  Record<string, (variables: Record<string, unknown>, context: { authorization: string | undefined }) => unknown>
>;

/** A server on a loopback port; `close` ends it. */
export interface LoopbackServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** An error as the gateway's resolvers raise it. */
export function graphqlError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** Serves every dialect over the agreed schema, executed by graphql-js with the given root resolvers. */
export async function startLoopbackServer(
  resolvers: RootResolvers,
  settings: Partial<RestSettings> = {},
  countRequest: RestOptions['countRequest'] = async () => null,
): Promise<LoopbackServer> {
  const schema = buildSchema(await readFile(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
  const fastify = Fastify({ frameworkErrors: answerFrameworkError });
  await serveRest(fastify, {
    settings: { accessTokenMinutes: 30, ...settings },
    countRequest,
    checkAnswers: true,
    execute: async (_request: FastifyRequest, source, variableValues, contextValue) => {
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue, rootValue: resolvers });
      return { data, errors };
    },
  });
  fastify.get('/elsewhere', async () => 'not REST');
  const url = await fastify.listen({ host: '127.0.0.1', port: 0 });
  return { url, close: () => fastify.close() };
}
