import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

import { dialects } from '../dialects.ts';
import { dialectPage, indexPage } from './docs-page.ts';
import { openApi, type ApiFacts } from './open-api.ts';

/** Asked for by its name: the code may run from its sources, its build, or as a part of another file. */
const packageFile = createRequire(import.meta.url).resolve('@parley/rest-compat/package.json');
const siteFolder = join(dirname(packageFile), 'docs', 'site');
const swaggerUiFolder = dirname(createRequire(packageFile).resolve('swagger-ui-dist/package.json'));

/** Nothing from elsewhere and nothing inline; Swagger UI draws its arrows and logos as `data:` images. */
const contentSecurityPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * Serves what the REST APIs look like: `/docs` lists them, `/docs/<dialect>` is a page to read and try one, and
 * `/docs/<dialect>.json` is its OpenAPI 3.1 description.
 */
export async function serveDocs(fastify: FastifyInstance, facts: ApiFacts): Promise<void> {
  const described = dialects.filter(({ routes }) => routes.length > 0);
  await fastify.register(async (scope) => {
    await serveFiles(scope);
    servePage(scope, '/docs', indexPage(described.map(({ name }) => name)));
    for (const dialect of described) {
      servePage(scope, `/docs/${dialect.name}`, dialectPage(dialect.name));
      serveDescription(scope, `/docs/${dialect.name}.json`, () => JSON.stringify(openApi(dialect, facts)));
    }
  });
}

async function serveFiles(scope: FastifyInstance): Promise<void> {
  await scope.register(staticFiles, { root: siteFolder, prefix: '/docs/site/', decorateReply: false, index: false });
  await scope.register(staticFiles, {
    root: swaggerUiFolder,
    prefix: '/docs/swagger-ui/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => /^\/swagger-ui(-bundle\.js|\.css)$/.test(path),
  });
}

function servePage(scope: FastifyInstance, path: string, html: string): void {
  for (const url of [path, `${path}/`]) {
    scope.get(url, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('content-security-policy', contentSecurityPolicy).send(html),
    );
  }
}

/** A description is made when it is first asked for: a start does not wait for it. */
function serveDescription(scope: FastifyInstance, url: string, describe: () => string): void {
  let description: string | undefined;
  scope.get(url, (_request, reply) => reply.type('application/json; charset=utf-8').send((description ??= describe())));
}
