import type { IncomingMessage, Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { KnownCaller, MemberCaller } from '../auth/caller.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import { BoundedWebSocket, tooSlow } from './bounded-web-socket.ts';
import type { ContextBuilder } from './context-builder.ts';
import { readDocument } from './document-limits.ts';
import { formatError, type ReportError } from './format-error.ts';

const path = '/graphql';
/** A socket that has not said who it is by then is closed with 4408. */
const initialisationMilliseconds = 5_000;
/** The same as for HTTP: contract README, rule 11. */
const maximumPayloadBytes = 1_048_576;
/** How long a peer may take to confirm that a socket is closed; then it is cut, with whatever it did not read. */
const closingMilliseconds = 1_000;
const tokenOver = 4403;

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

interface Parts {
  readonly schema: GraphQLSchema;
  readonly contexts: ContextBuilder;
  readonly report: ReportError;
  /** Calls `end` when the caller's login session is over. @returns what must be called when the socket has closed. */
  readonly watchSession: (caller: MemberCaller, end: (reason: string) => void) => () => void;
}

/** GraphQL over WebSocket (`graphql-transport-ws`) on the HTTP server's own port and path. */
export function serveWebSockets(server: Server, parts: Parts): { close(): Promise<void> } {
  const options = { noServer: true, maxPayload: maximumPayloadBytes, closeTimeout: closingMilliseconds };
  const sockets = new WebSocketServer({ ...options, WebSocket: BoundedWebSocket });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== path) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const contextOf = (extra: Extra, params: Readonly<Record<string, unknown>> | undefined): Promise<RequestContext> => {
    const given = params?.['authorization'] ?? params?.['Authorization'] ?? extra.request.headers.authorization;
    const authorization = typeof given === 'string' ? given : undefined;
    const onOverflow = () => extra.socket.close(tooSlow.code, tooSlow.reason);
    return parts.contexts.build(extra.request, authorization, onOverflow);
  };
  const served = useServer(
    {
      schema: parts.schema,
      connectionInitWaitTimeout: initialisationMilliseconds,
      onConnect: async ({ extra, connectionParams }) => {
        const { caller } = await contextOf(extra, connectionParams);
        if (caller.kind === 'anonymous') return false;
        endWithToken(caller, extra.socket, parts.watchSession);
        return true;
      },
      // The library's own reading knows no limits, and closes the socket for a document that is not GraphQL.
      onSubscribe: (_context, _id, { query, operationName, variables }) => {
        const document = readDocument(parts.schema, query);
        if (!('kind' in document)) return document;
        return { schema: parts.schema, document, operationName, variableValues: variables };
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

function endWithToken(caller: KnownCaller, socket: WebSocket, watchSession: Parts['watchSession']): void {
  const end = (reason: string) => socket.close(tokenOver, reason);
  const wait = Math.min(longestTimer, Math.max(0, caller.expiresAt.getTime() - Date.now()));
  const timer = setTimeout(() => end('Token has expired'), wait);
  const forget = caller.kind === 'member' ? watchSession(caller, end) : () => {};
  socket.on('close', () => {
    clearTimeout(timer);
    forget();
  });
}
