import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import {
  handleProtocols,
  makeServer,
  type Context,
  type Server as ProtocolServer,
  type ServerOptions,
} from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { ErrorCode } from '@parley/schema/error-codes';
import type { MemberCaller } from '../auth/caller.ts';
import { ParleyError } from '../errors.ts';
import type { RequestContext } from '../graphql/request-context.ts';
import type { ContextBuilder } from './context-builder.ts';
import { DocumentCache } from './document-cache.ts';
import { formatError, type ReportError } from './format-error.ts';
import { GraphqlSocket } from './graphql-socket.ts';
import { SharedSubscriptions } from './shared-subscriptions.ts';
import { SocketOperation } from './socket-operation.ts';
import { tendSockets, tokenOver } from './tend-sockets.ts';

const path = '/graphql';
/** A socket that has not said who it is by then is closed with 4408. */
const initialisationMilliseconds = 5_000;
/** The same as for HTTP: contract README, rule 11. */
const maximumPayloadBytes = 1_048_576;
/** How long a peer may take to confirm that a socket is closed; then it is cut, with whatever it did not read. */
const closingMilliseconds = 1_000;

/** At a time, of one socket: each is held in memory, and written to for each event. People's pages need some dozens. */
const maximumOperations = 100;
const tooManyOperations = () =>
  new ParleyError(
    ErrorCode.RATE_LIMITED,
    `A socket carries at most ${maximumOperations} operations at a time; end another one first`,
    { retryAfter: 1 },
  );

type Params = Readonly<Record<string, unknown>> | undefined;
type Protocol = ServerOptions<Record<string, unknown>, GraphqlSocket>;
type Connection = Context<Record<string, unknown>, GraphqlSocket>;

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
  const sockets = new WebSocketServer({ ...options, handleProtocols, WebSocket: GraphqlSocket });
  const protocol = makeServer(protocolOf(parts));
  server.on('upgrade', (request: IncomingMessage, transport: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(transport);
    sockets.handleUpgrade(request, transport, head, (socket) => {
      socket.carryOver(transport, request.headers, parts.contexts.originOf(request), parts.report);
      speak(socket, protocol);
    });
  });
  const leave = tendSockets(sockets.clients);
  const close = async () => {
    leave();
    for (const socket of sockets.clients) socket.close(1001, 'Going away');
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
  };
  return { close };
}

/** From `upgrade` on Node listens to the socket no more, and a reset that nobody hears of would end the process. */
function refuse(transport: Duplex): void {
  transport.on('error', () => transport.destroy());
  transport.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => transport.destroy());
}

/** A function of its own: what is listened with here lives as long as the socket, and must not hold on to its request. */
function speak(socket: GraphqlSocket, protocol: ProtocolServer<GraphqlSocket>): void {
  const closed = protocol.opened(socket, socket);
  socket.once('close', (code, reason) => void closed(code, String(reason)));
}

/** What graphql-ws asks of us. It keeps the protocol, and executes what is not a subscription. */
function protocolOf({ schema, contexts, report, watchSession }: Parts): Protocol {
  const documents = new DocumentCache(schema);
  const subscriptions = new SharedSubscriptions(report);
  // Asked anew for every operation: a session that ended since the socket was opened opens nothing more.
  const contextOf = ({ extra, connectionParams }: Connection): Promise<RequestContext> =>
    contexts.build(extra.origin, authorizationOf(extra, connectionParams));
  return {
    connectionInitWaitTimeout: initialisationMilliseconds,
    jsonMessageReviver: documents.shareText,
    onConnect: async (connection) => {
      const { caller } = await contextOf(connection);
      // A key sends messages, which needs no socket.
      if (caller.kind === 'anonymous' || caller.kind === 'api-key') return false;
      const socket = connection.extra;
      // It may have closed meanwhile, which nothing that listens from here on would ever hear of.
      if (!socket.isOpen) return false;
      socket.expiresAt = caller.expiresAt.getTime();
      if (caller.kind === 'member')
        socket.on(
          'close',
          watchSession(caller, (reason) => socket.close(tokenOver, reason)),
        );
      return true;
    },
    // The library's own reading knows no limits, and closes the socket for a document that is not GraphQL.
    onSubscribe: async (connection, id, { query, operationName = null, variables }) => {
      if (Object.keys(connection.subscriptions).length > maximumOperations) return [tooManyOperations()];
      const document = documents.read(query);
      if (!('kind' in document)) return document;
      const request = { operationName, variables: variables ?? {} };
      return new SocketOperation(
        { socket: connection.extra, id },
        { schema, document },
        request,
        await contextOf(connection),
      );
    },
    subscribe: (operation) => {
      if (operation instanceof SocketOperation) return subscriptions.open(operation);
      throw new Error('An operation of a socket is made in onSubscribe');
    },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => formatError(error, report)),
    onNext: (_connection, _id, _payload, _args, { data = null, errors }) =>
      errors && { data, errors: errors.map((error) => formatError(error, report)) },
  };
}

function authorizationOf(socket: GraphqlSocket, params: Params): string | undefined {
  const given = params?.['authorization'] ?? params?.['Authorization'] ?? socket.authorization;
  return typeof given === 'string' ? given : undefined;
}
