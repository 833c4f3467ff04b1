import type { IncomingMessage, Server } from 'node:http';
import cors from '@fastify/cors';
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { logError } from './log-error.ts';

/** Bytes of a request's body (contract README, rule 11). */
const bodyLimit = 1_048_576;

/** Longer than the slowest answer, which `ask` waits for at most 15 s; shorter than compose's stop_grace_period. */
const drainMilliseconds = 20_000;
/** A connection is kept open by its client after its last answer; how long until that is noticed. */
const idleMilliseconds = 100;

/** What scripts of other sites may read of an answer, beyond what browsers show them anyway. */
const readableHeaders = [
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'retry-after',
  'idempotent-replay',
];

/** As long as Node lets a request's head be: what is no id is for its route to say, in the words of its dialect. */
const maxParamLength = 16_384;

/**
 * The HTTP server before anything is served. Any site may call it: who is calling is told by a token, never by a cookie
 * that a browser would add by itself.
 */
export async function createHttpServer(settings: {
  readonly logLevel: string;
  /** Words what the framework itself refuses, such as a path that cannot be decoded. */
  readonly frameworkErrors: NonNullable<FastifyServerOptions['frameworkErrors']>;
  /** Where the log goes; standard output by default. */
  readonly logTo?: { write(line: string): void };
}): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit,
    http: { shouldUpgradeCallback: isForWebSockets },
    routerOptions: { maxParamLength },
    frameworkErrors: settings.frameworkErrors,
    forceCloseConnections: 'idle',
    logger: {
      level: settings.logLevel,
      redact: ['req.headers.authorization'],
      serializers: { err: logError },
      ...(settings.logTo && { stream: settings.logTo }),
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  server.addHook('preClose', async () => drain(server.server));
  await server.register(cors, { origin: '*', strictPreflight: false, exposedHeaders: readableHeaders });
  return server;
}

/**
 * A server may ignore whatever else it is offered (RFC 9110, section 7.8), such as `h2c` by curl and by Java's client. Node
 * takes any offer for accepted where something listens for `upgrade`, and reads no more of it; before 24.9 it cannot be told otherwise.
 */
function isForWebSockets({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Requests under way get their answers, for as long as an orchestrator waits before it kills; then they are cut. */
function drain(server: Server): void {
  const idle = setInterval(() => server.closeIdleConnections(), idleMilliseconds);
  const deadline = setTimeout(() => server.closeAllConnections(), drainMilliseconds);
  server.once('close', () => {
    clearInterval(idle);
    clearTimeout(deadline);
  });
}
