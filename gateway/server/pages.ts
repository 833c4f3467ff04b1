import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';

const siteFolder = join(packageRoot, 'demo', 'site');
const widgetFolder = join(packageRoot, '..', 'widget', 'dist');

const query = z.object({ lang: z.string().optional().catch(undefined) });

/** Nothing from elsewhere, nothing inline: the demo page lives by the rules a careful site would set for the widget. */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** The widget's files, for any site to embed, and the demo's page. */
export async function servePages(fastify: FastifyInstance): Promise<void> {
  await fastify.register(staticFiles, { root: widgetFolder, prefix: '/widget/', cacheControl: false });
  await fastify.register(staticFiles, { root: siteFolder, prefix: '/demo/', decorateReply: false, index: false });
  fastify.get('/widget.js', (_request, reply) => reply.sendFile('widget.js', widgetFolder));
}

/** `GET /` for a browser: the page in the language of `?lang=`, else of the browser. */
export function sendDemoPage(request: FastifyRequest, reply: FastifyReply) {
  const { lang } = query.parse(request.query);
  const asked = lang ?? request.headers['accept-language'] ?? 'en';
  const page = asked.toLowerCase().startsWith('ar') ? 'index.ar.html' : 'index.en.html';
  // Also by `accept`: to a program the same path answers JSON.
  void reply.header('content-security-policy', contentSecurityPolicy).header('vary', 'accept, accept-language');
  return reply.sendFile(page, siteFolder);
}
