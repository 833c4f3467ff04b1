import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';
import { serveWidgetDocs } from './widget-docs/serve-widget-docs.ts';

const siteFolder = join(packageRoot, 'demo', 'site');
const explorerFolder = join(packageRoot, 'server', 'explorer');
const widgetFolder = join(packageRoot, '..', 'widget', 'dist');

const query = z.object({ lang: z.string().optional().catch(undefined) });

/** Nothing from elsewhere, nothing inline: the demo page lives by the rules a careful site would set for the widget. */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** The widget's files, for any site to embed, the page about them, the demo's page, and a page that tries the GraphQL API. */
export async function servePages(fastify: FastifyInstance, schema: GraphQLSchema): Promise<void> {
  await fastify.register(staticFiles, {
    root: widgetFolder,
    prefix: '/widget/',
    cacheControl: false,
    preCompressed: true,
  });
  await fastify.register(staticFiles, { root: siteFolder, prefix: '/demo/', decorateReply: false, index: false });
  await fastify.register(staticFiles, {
    root: explorerFolder,
    prefix: '/explorer/',
    decorateReply: false,
    index: false,
  });
  await serveWidgetDocs(fastify, widgetFolder);
  const definition = printSchema(lexicographicSortSchema(schema));
  fastify.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(definition));
  fastify.addHook('onRequest', async (request, reply) => {
    if (asksForExplorer(request)) return sendPage(reply, 'index.html', explorerFolder);
  });
  fastify.get('/widget.js', (_request, reply) => reply.sendFile('widget.js', widgetFolder));
}

/** `GET /` for a browser: the page in the language of `?lang=`, else of the browser. */
export function sendDemoPage(request: FastifyRequest, reply: FastifyReply) {
  const { lang } = query.parse(request.query);
  const asked = lang ?? request.headers['accept-language'] ?? 'en';
  const page = asked.toLowerCase().startsWith('ar') ? 'index.ar.html' : 'index.en.html';
  return sendPage(reply, page, siteFolder);
}

/** A browser that opens /graphql; programs that ask by GET send a query, or do not want HTML. */
function asksForExplorer({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && url === '/graphql' && (headers.accept ?? '').includes('text/html');
}

function sendPage(reply: FastifyReply, file: string, folder: string): FastifyReply {
  // Also by `accept`: to a program the same path answers JSON.
  void reply.header('content-security-policy', contentSecurityPolicy).header('vary', 'accept, accept-language');
  return reply.sendFile(file, folder);
}
