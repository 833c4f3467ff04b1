import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from '../graphql/request-context.ts';
import type { ContextBuilder } from './context-builder.ts';
import { formatError, type ReportError } from './format-error.ts';

const path = '/graphql';
/** A socket that has not said who it is by then is closed with 4408. */
const initialisationMilliseconds = 5_000;
/** The same as for HTTP: contract README, rule 11. */
const maximumPayloadBytes = 1_048_576;
const tokenExpired = 4403;

interface Extra {
  readonly request: IncomingMessage;
}

/** GraphQL over WebSocket (`graphql-transport-ws`) on the HTTP server's own port and path. */
export function serveWebSockets(
  server: Server,
  parts: { schema: GraphQLSchema; contexts: ContextBuilder; report: ReportError },
): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maximumPayloadBytes });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== path) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const contextOf = (extra: Extra, params: Readonly<Record<string, unknown>> | undefined): Promise<RequestContext> => {
    const { headers, socket } = extra.request;
    const given = params?.['authorization'] ?? params?.['Authorization'] ?? headers.authorization;
    const authorization = typeof given === 'string' ? given : undefined;
    return parts.contexts.build(authorization, socket.remoteAddress ?? null, headers['user-agent'] ?? null);
  };
  const served = useServer(
    {
      schema: parts.schema,
      connectionInitWaitTimeout: initialisationMilliseconds,
      onConnect: async ({ extra, connectionParams }) => {
        const { caller } = await contextOf(extra, connectionParams);
        if (caller.kind === 'anonymous') return false;
        closeAt(caller.expiresAt, extra.socket);
        return true;
      },
      // Asked anew for every operation: a session that ended since the socket was opened opens nothing more.
      context: ({ extra, connectionParams }) => contextOf(extra, connectionParams),
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error, parts.report)),
      onNext: (_context, _id, _payload, _args, { data = null, errors }) =>
        errors && { data, errors: errors.map((error) => formatError(error, parts.report)) },
    },
    sockets,
  );
  return { close: async () => served.dispose() };
}

/** setTimeout counts in 32 bits; a longer life is cut into pieces nobody notices. */
const longestTimer = 2 ** 31 - 1;

function closeAt(
  moment: Date,
  socket: { close(code: number, reason: string): void; on(event: 'close', listener: () => void): void },
) {
  const wait = Math.min(longestTimer, Math.max(0, moment.getTime() - Date.now()));
  const timer = setTimeout(() => socket.close(tokenExpired, 'Token has expired'), wait);
  socket.on('close', () => clearTimeout(timer));
}
