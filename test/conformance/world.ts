import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { WahaStandIn } from '@parley/gateway/sessions/testing/waha-stand-in';
import { startTestGateway } from '@parley/gateway/testing/start-test-gateway';
import { ConnectorType } from '@parley/schema/enums';

import { jsonType, type World } from './conformance-case.ts';
import { startMessagejsWorld } from './messagejs-world.ts';
import { textAt } from './text-at.ts';

/** The demo account (README, "Demo"). */
const email = 'demo@example.com';

async function json(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function login(url: string, password: string) {
  const body = new URLSearchParams({ username: email, password });
  const answer = await json(await fetch(`${url}/client/login`, { method: 'POST', body }));
  return {
    accessToken: textAt(answer, 'data', 'access_token'),
    refreshToken: textAt(answer, 'data', 'refresh_token'),
  };
}

/** A visitor of the demo tenant writes once, so that there is a conversation to read. @returns its id. */
async function visit(url: string): Promise<string> {
  const message = {
    message: 'ايه المشاريع المتاحه حاليا؟',
    user_id: 'web_user_1',
    source: 'website',
    tenant_id: 'demo',
  };
  const answer = await json(
    await fetch(`${url}/api/v1/chat/respond`, { method: 'POST', headers: jsonType, body: JSON.stringify(message) }),
  );
  return textAt(answer, 'conversation_id');
}

/** The user_id that the newest conversation is listed under. */
async function newestUser(url: string, accessToken: string): Promise<string> {
  const headers = { authorization: `Bearer ${accessToken}` };
  const page = await json(await fetch(`${url}/messages/all/demo?limit=1`, { headers }));
  return textAt(page, 'data', 'users', '0', 'user_id');
}

/** As lead-capture.md's own lines say it; they are not signed, so there is no secret. */
const meta = { verifyToken: 'YOUR_VERIFY_TOKEN', appSecret: null, accessToken: null };
const documentedCredentials = {
  connectionsOf: async () => [
    { connectorId: null, credentials: { type: ConnectorType.WHATSAPP, phoneNumberId: null, ...meta } },
    { connectorId: null, credentials: { type: ConnectorType.INSTAGRAM, accountId: null, ...meta } },
    { connectorId: null, credentials: { type: ConnectorType.MESSENGER, pageId: null, ...meta } },
  ],
  findConnector: async () => null,
};

/** A running gateway with what the cases need in it; `close` ends it. */
export async function startWorld(): Promise<World & { readonly close: () => Promise<void> }> {
  const graph = new GraphStandIn();
  const waha = new WahaStandIn();
  const graphUrl = await graph.start();
  const gateway = await startTestGateway({
    channels: { credentials: documentedCredentials, graphUrl },
    waha: await waha.settings(),
  });
  const { url, demoPassword } = gateway;
  const conversationId = await visit(url);
  const { accessToken } = await login(url, demoPassword);
  const run = Date.now().toString(36);
  return {
    url,
    email,
    password: demoPassword,
    accessToken,
    userId: await newestUser(url, accessToken),
    conversationId,
    messagejs: await startMessagejsWorld(url, `developer-${run}@example.com`),
    newTenant: `agency-${run}`,
    newEmail: `owner-${run}@example.com`,
    waha,
    login: () => login(url, demoPassword),
    close: async () => {
      await gateway.close();
      await graph.stop();
      await waha.stop();
    },
  };
}
