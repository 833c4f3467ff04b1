import { setTimeout as pause } from 'node:timers/promises';
import { LeadPageDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

const lead = `query ($id: ID!) { conversation(id: $id) { lead {
  id intent score name phone email requirement budget timeline lastAction evidence { feature text } unreadCount exchangeCount } } }`;
const update = `mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { intent score name phone budget } } }`;

async function leadOf(visitor: TestVisitor, token = person) {
  const { conversation } = (await sendText(gateway.url, lead, { id: visitor.conversationId }, token)) as {
    conversation: { lead: { id: string; score: number } | null };
  };
  return conversation.lead;
}

async function visitorWhoSaid(text: string, locale = 'en') {
  const visitor = await TestVisitor.start(gateway.url, { locale });
  await visitor.say(text);
  await gateway.untilIdle();
  return visitor;
}

describe('a lead', () => {
  it.each([
    [
      'en',
      'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.',
      'Mona',
    ],
    ['ar', 'عايزة أشتري شقة غرفتين الأسبوع ده، ميزانيتي ٤ مليون، كلموني على ٠١٠٠١٢٣٤٥٦٧ أنا منى', 'منى'],
  ])('is hot and complete from one sentence (%s)', async (locale, sentence, name) => {
    const found = await leadOf(await visitorWhoSaid(sentence, locale));
    expect(found).toMatchObject({ intent: 'HOT', name, phone: '+201001234567', lastAction: 'Qualified lead' });
    expect(found).toMatchObject({ unreadCount: 1, exchangeCount: 1 });
    expect(found?.score).toBeGreaterThanOrEqual(70);
    expect(found).toHaveProperty('evidence.0.text');
  });

  it('is shown to its visitor only where the tenant wants it', async () => {
    const visitor = await visitorWhoSaid('Looking for a flat in Maadi');
    expect(await leadOf(visitor, visitor.token)).toMatchObject({ intent: 'WARM' });
    await openTenant(gateway, 'discreet');
    const elsewhere = await TestVisitor.start(gateway.url, { tenant: 'discreet' });
    await elsewhere.say('Looking for a flat in Maadi');
    await gateway.untilIdle();
    expect(await leadOf(elsewhere, elsewhere.token)).toBeNull();
  });

  it('is corrected by a person: the score follows the intent, and whoever listens hears of it', async () => {
    const visitor = await visitorWhoSaid('hello');
    const { id } = (await leadOf(visitor)) ?? { id: '' };
    const heard = visitor.hear(3, (event) => event.__typename === 'ConversationChanged');
    const input = { id, intent: 'HOT', name: 'Mona', phone: '0100 123 4567' };
    const corrected = await sendText(gateway.url, update, { input }, person);
    expect(corrected).toEqual({
      updateLead: { lead: { intent: 'HOT', score: 70, name: 'Mona', phone: '+201001234567', budget: null } },
    });
    expect((await heard).length).toBeGreaterThan(0);
    const wrong = sendText(gateway.url, update, { input: { id, phone: '12' } }, person);
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'phone' });
  });

  it('is corrected while a message is being stored, and neither waits for the other without end', async () => {
    const visitor = await visitorWhoSaid('hello again');
    const { id } = (await leadOf(visitor)) ?? { id: '' };
    const tenantId = await demoTenantId(gateway.database);
    let correcting: Promise<unknown> = Promise.resolve();
    // As a message does: first the conversation's row, and some time later the lead's.
    await gateway.database.inTenant(tenantId, async (transaction) => {
      await transaction.query(`select id from conversation where id = $1 for update`, [visitor.conversationId]);
      correcting = sendText(gateway.url, update, { input: { id, name: 'Mona' } }, person);
      correcting.catch(() => {});
      await pause(500);
      await transaction.query(`select id from lead where id = $1 for no key update`, [id]);
    });
    expect(await correcting).toMatchObject({ updateLead: { lead: { name: 'Mona' } } });
  });

  it('of another tenant does not exist', async () => {
    const { id } = (await leadOf(await visitorWhoSaid('hello'))) ?? { id: '' };
    const stranger = await openTenant(gateway, 'stranger');
    const failure = sendText(gateway.url, update, { input: { id, name: 'x' } }, stranger);
    await expect(failure).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const query = `query ($id: ID!) { lead(id: $id) { id } node(id: $id) { id } }`;
    expect(await sendText(gateway.url, query, { id }, stranger)).toEqual({ lead: null, node: null });
    expect(await sendText(gateway.url, query, { id }, person)).toEqual({ lead: { id }, node: { id } });
  });
});

describe('the list of leads', () => {
  it('is paged both ways without loss or repeat, by its own cursors and by contacts', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      leads(first: $first, after: $after, last: $last, before: $before) {
        nodes { id contact { id } } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }`;
    const page = async (variables: object) =>
      ((await sendText(gateway.url, query, variables, person)) as { leads: Page }).leads;
    const all = await page({ first: 100 });
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page({ first: 4, after });
      walked.push(...next.nodes.map(({ id }) => id));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(walked).toEqual(all.nodes.map(({ id }) => id));
    const third = all.nodes[2]?.contact.id;
    expect((await page({ first: 2, after: `contact:${third}` })).nodes).toEqual(all.nodes.slice(3, 5));
    expect((await page({ last: 2, before: `contact:${third}` })).nodes).toEqual(all.nodes.slice(0, 2));
  });

  it('is narrowed by every filter', async () => {
    const list = async (filter: object) =>
      (await send(gateway.url, LeadPageDocument, { first: 100, filter }, person)).leads.nodes;
    const all = await list({});
    const [some] = all;
    if (some === undefined) throw new Error('no leads');
    expect((await list({ intents: ['HOT'] })).length).toBeLessThan(all.length);
    expect((await list({ campaigns: ['demo'] })).every(({ campaigns }) => campaigns.includes('demo'))).toBe(true);
    expect((await list({ campaigns: ['no such'] })).length).toBe(0);
    expect(
      (await list({ unread: some.unreadCount })).every(({ unreadCount }) => unreadCount === some.unreadCount),
    ).toBe(true);
    expect((await list({ lastAction: some.lastAction })).length).toBeGreaterThan(0);
    expect((await list({ updatedFrom: '2100-01-01T00:00:00Z' })).length).toBe(0);
    expect((await list({ updatedTo: '2000-01-01T00:00:00Z' })).length).toBe(0);
    expect((await list({ text: 'MONA' })).every(({ name }) => name === 'Mona')).toBe(true);
    expect((await list({ text: '%' })).length).toBe(0);
  });

  it.each([
    ['a cursor of nowhere', { first: 2, after: 'nonsense' }, 'after'],
    ['a contact that is not there', { first: 2, after: 'contact:00000000-0000-7000-8000-000000000000' }, 'after'],
    ['a page of nothing', { first: 0 }, 'first'],
    ['a page of too much', { first: 1_001 }, 'first'],
  ])('refuses %s', async (_name, variables, field) => {
    const failure = send(gateway.url, LeadPageDocument, variables, person);
    await expect(failure).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

interface Page {
  nodes: { id: string; contact: { id: string } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
