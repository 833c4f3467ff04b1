import { ContactHistoryDocument, LeadPageDocument } from '@parley/schema/generated/documents';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const reply = `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`;

async function historyOfNewest(page: object = {}) {
  const { leads } = await send(gateway.url, LeadPageDocument, { first: 1 }, person);
  const variables = { idOrPhone: leads.nodes[0]?.contact.id ?? '', ...page };
  return (await send(gateway.url, ContactHistoryDocument, variables, person)).contact;
}

describe("a contact's history", () => {
  it('pairs a question with its answer, and has replies that nobody asked for alone', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await visitor.say('hello');
    await gateway.untilIdle();
    for (const content of ['Mona here', 'Shall I call you?']) {
      const input = { conversationId: visitor.conversationId, clientId: newId(), content };
      await sendText(gateway.url, reply, { input }, person);
    }
    await visitor.say('Yes');
    const history = await historyOfNewest();
    const said = history?.exchanges.nodes.map(({ question, answer }) => [question?.content, answer?.content]);
    expect(said).toEqual([
      ['hello', expect.any(String)],
      [undefined, 'Mona here'],
      [undefined, 'Shall I call you?'],
      ['Yes', undefined],
    ]);
    expect(history?.exchanges.totalCount).toBe(4);
    const second = await historyOfNewest({ first: 1, offset: 1 });
    expect(second?.exchanges.nodes).toEqual([history?.exchanges.nodes[1]]);
  });

  it("has the tenant's link into its CRM, filled in", async () => {
    await gateway.database.outsideTenants((transaction) =>
      transaction.query(
        `update tenant set settings = settings || '{"crmLinkPattern": "https://crm.example/{id}?phone={phone}"}' where slug = 'demo'`,
      ),
    );
    const history = await send(gateway.url, ContactHistoryDocument, { idOrPhone: '+201000000101' }, person);
    expect(history.contact?.crmLink).toBe(`https://crm.example/${history.contact?.id}?phone=%2B201000000101`);
  });
});
