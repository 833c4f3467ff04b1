import { SendMessageDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMigratedDatabase } from '../testing/test-database.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TcpProxy } from '../testing/tcp-proxy.ts';
import { TestVisitor } from '../testing/visitor.ts';

const isPostgres = process.env['TEST_DATABASE'] === 'postgres';

let proxy: TcpProxy;
let gateway: TestGateway;
let person: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  if (!isPostgres) return;
  const created = await createMigratedDatabase();
  drop = created.drop;
  const url = new URL(created.url);
  proxy = await TcpProxy.start({ host: url.hostname, port: Number(url.port || 5432) });
  gateway = await startTestGateway({ databaseUrl: Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href });
  person = await loginAsDemo(gateway);
});
afterAll(async () => {
  if (!isPostgres) return;
  await gateway.close();
  proxy.close();
  await drop();
});

it.runIf(isPostgres)(
  'a caller whose token cannot be looked up is told 503 and UNAVAILABLE, over GraphQL and REST',
  async () => {
    proxy.cut();
    const headers = { authorization: `Bearer ${person}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ me { id } }' });
    const graphql = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    expect(graphql.status).toBe(503);
    expect(await graphql.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    const rest = await fetch(`${gateway.url}/messages/all/demo?limit=1`, { headers });
    expect(rest.status).toBe(503);
    expect(await rest.text()).not.toMatch(/ECONN|connect|terminated/i);
    proxy.mend();
  },
);

it.runIf(isPostgres)('a caller who is nobody yet, or a visitor, is told 503 as well', async () => {
  const visitor = await TestVisitor.start(gateway.url);
  proxy.cut();
  const ask = async (query: string, input: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query, variables: { input } });
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.json() };
  };
  const unavailable = { status: 503, body: { errors: [{ extensions: { code: 'UNAVAILABLE' } }] } };
  const message = { conversationId: visitor.conversationId, clientId: newId(), content: 'Hello' };
  expect(await ask(SendMessageDocument.toString(), message, visitor.token)).toMatchObject(unavailable);
  const start = 'mutation ($input: StartConversationInput!) { startConversation(input: $input) { token } }';
  expect(await ask(start, { tenant: 'demo' })).toMatchObject(unavailable);
  proxy.mend();
});
