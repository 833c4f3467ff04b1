import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';

import { startMessagejsWorld } from '../conformance/messagejs-world.ts';
import { withReplacements } from '../conformance/run-program.ts';
import { textAt } from '../conformance/text-at.ts';
import { documentedRequest } from './messagejs-snippets.ts';
import { startBuiltServer, type BuiltServer } from './start-built-server.ts';

/** The built server with a developer who can send through a stand-in for WhatsApp. */
export interface MessagejsServer {
  readonly server: BuiltServer;
  readonly graph: GraphStandIn;
  /** A documented program with this developer's key and ids in it. */
  withOwnIds(program: string): string;
  stop(): Promise<void>;
}

export async function startMessagejsServer(): Promise<MessagejsServer> {
  const graph = new GraphStandIn();
  const server = await startBuiltServer({ environment: { META_GRAPH_URL: await graph.start() } });
  const { token, key, projectId, connectorId } = await startMessagejsWorld(server.url, 'developer@example.com');
  const template = {
    name: 'Code',
    connectorType: 'whatsapp',
    content: 'Hello {{name}}, {{code}}',
    variables: ['name', 'code'],
  };
  const response = await fetch(`${server.url}/api/v1/projects/${projectId}/templates`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(template),
  });
  const ids = {
    pk_live_your_api_key: key,
    [documentedRequest.connectorId]: connectorId,
    [documentedRequest.templateId]: textAt(await response.json(), 'id'),
  };
  graph.reset();
  return {
    server,
    graph,
    withOwnIds: (program) => withReplacements(program, ids),
    stop: async () => {
      await server.stop();
      await graph.stop();
    },
  };
}
