import cors from '@fastify/cors';
import { answerFrameworkError } from '@parley/rest-compat/serve';
import fastify, { LogController, type FastifyInstance } from 'fastify';

/** Bytes of a request's body (contract README, rule 11). */
const bodyLimit = 1_048_576;

/**
 * The HTTP server before anything is served. Any site may call it: who is calling is told by a token, never by a cookie
 * that a browser would add by itself.
 */
export async function createHttpServer(logLevel: string): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit,
    frameworkErrors: answerFrameworkError,
    forceCloseConnections: true,
    logger: { level: logLevel, redact: ['req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
  });
  await server.register(cors, { origin: '*' });
  return server;
}
