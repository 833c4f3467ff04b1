import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const packageFile = createRequire(import.meta.url).resolve('@parley/rest-compat/package.json');

/** Serves the client for pages without a bundler at `/v1/messagejs.js` (messagejs.md, "Installation"). */
export async function serveClient(fastify: FastifyInstance): Promise<void> {
  const root = join(dirname(packageFile), 'client', 'dist', 'v1');
  await fastify.register(staticFiles, { root, prefix: '/v1/', decorateReply: false, index: false, maxAge: '1h' });
}
