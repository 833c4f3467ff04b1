import type { DocumentNode, ExecutionArgs, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/request-context.ts';
import type { GraphqlSocket } from './graphql-socket.ts';
import type { Variables } from './shared-variables.ts';

/** What graphql-ws executes for a socket, with the socket and the operation's id. */
export class SocketOperation implements ExecutionArgs {
  readonly socket: GraphqlSocket;
  readonly id: string;
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variableValues: Variables;
  readonly contextValue: RequestContext;

  constructor(
    { socket, id }: { socket: GraphqlSocket; id: string },
    { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
    { operationName, variables }: { operationName: string | null; variables: Variables },
    context: RequestContext,
  ) {
    this.socket = socket;
    this.id = id;
    this.schema = schema;
    this.document = document;
    this.operationName = operationName;
    this.variableValues = variables;
    this.contextValue = context;
  }
}
