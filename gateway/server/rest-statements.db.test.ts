import { AskDocument, ContactHistoryDocument, LeadPageDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { send } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let token: string;
let idOrPhone: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  token = await loginAsDemo(gateway);
  await (await TestVisitor.start(gateway.url)).say('Hello, I am looking for a flat in Maadi');
  await gateway.untilIdle();
  const { leads } = await send(gateway.url, LeadPageDocument, { first: 1 }, token);
  idOrPhone = leads.nodes[0]?.contact.id ?? '';
});
afterAll(() => gateway.close());

/** What is asked in the gateway's own time, or once for all requests of half a second. */
const unrelated = /outbox_entry|audit_unsealed|audit_seal|login_session|online_until/;

/** What the database is asked for a request. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = gateway.log.statements.length;
  await work();
  return gateway.log.statements.slice(before).filter((statement) => !unrelated.test(statement));
}

async function get(path: string): Promise<void> {
  const response = await fetch(gateway.url + path, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  await response.text();
}

const routes: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[] = [
  [
    'GET /messages/all/:client_id',
    () => get('/messages/all/demo'),
    () => send(gateway.url, LeadPageDocument, { first: 50, filter: {} }, token),
  ],
  [
    'GET /messages/conversation/:userId',
    () => get(`/messages/conversation/${idOrPhone}`),
    () => send(gateway.url, ContactHistoryDocument, { idOrPhone, first: 50, offset: 0 }, token),
  ],
  [
    'POST /api/v1/chat/respond',
    () =>
      fetch(`${gateway.url}/api/v1/chat/respond`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ message: 'Hello', user_id: newId(), source: 'website', tenant_id: 'demo' }),
      }).then((response) => response.text()),
    () =>
      send(gateway.url, AskDocument, {
        input: { tenant: 'demo', userId: newId(), content: 'Hello', channel: 'WEBSITE' },
      }),
  ],
];

/** Where a machine is busy, a reply is now and then found by the poll before it is told of: one reading more, or one less. */
const retry = 2;

it.each(routes)(
  '%s asks the database what its GraphQL document asks, and no more',
  { retry },
  async (_name, route, document) => {
    // Whatever is looked up once is looked up here.
    await document();
    await route();
    const byGraphql = await statementsOf(document);
    const byRest = await statementsOf(route);
    expect(byGraphql.length).toBeGreaterThan(0);
    expect(byRest.toSorted()).toEqual(byGraphql.toSorted());
  },
);
