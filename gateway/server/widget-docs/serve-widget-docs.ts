import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { packageRoot } from '../../package-root.ts';
import { elementsOf, type ElementManifest } from './element-manifest.ts';
import { widgetPage } from './widget-page.ts';

const siteFolder = join(packageRoot, 'server', 'widget-docs', 'site');

/** Whose chat is tried; the demo's by default, which only the embedded database has. */
const query = z.object({ tenant: z.string().max(100).catch('demo').default('demo') });

/** Nothing from elsewhere and nothing inline, as on the other pages; `data:` is what the chat draws chosen pictures with. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves `/docs/widget`: what the elements in `widgetFolder` can do, by their manifest there, and the chat to try it on. */
export async function serveWidgetDocs(fastify: FastifyInstance, widgetFolder: string): Promise<void> {
  await fastify.register(staticFiles, {
    root: siteFolder,
    prefix: '/docs/widget/',
    decorateReply: false,
    index: false,
  });
  let elements: ElementManifest[] | undefined;
  fastify.get('/docs/widget', (request, reply) => {
    // Read when it is first asked for: a start does not wait for it.
    elements ??= elementsOf(readFileSync(join(widgetFolder, 'npm', 'custom-elements.json'), 'utf8'));
    const page = widgetPage(elements, query.parse(request.query).tenant);
    return reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy).send(page);
  });
}
