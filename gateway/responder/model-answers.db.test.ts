import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { createResponder } from './create-responder.ts';
import { ModelStandIn } from './testing/model-stand-in.ts';

const provider = new ModelStandIn();
let gateway: TestGateway;
let person: string;

const nothing = { name: null, email: null, phone: null, requirement: null, budget: null, timeline: null };

function answer(reply: string, changes: object = {}): string {
  return JSON.stringify({ intent: 'COLD', score: 10, reasons: [], ...nothing, quick_replies: [], ...changes, reply });
}

beforeAll(async () => {
  const baseUrl = await provider.start();
  const responder = createResponder({ provider: 'openai', apiKey: 'k', model: 'm', baseUrl });
  const rateLimits = 'model-tokens-visitor=30000/3600';
  gateway = await startTestGateway({ responder, rateLimits });
  person = await loginAsDemo(gateway);
});
afterAll(async () => {
  await gateway.close();
  await provider.stop();
});
beforeEach(() => {
  provider.requests.length = 0;
  provider.behaviour = { pieces: [answer('How can I help?')] };
});

const query = `query ($id: ID!) { conversation(id: $id) {
  state lead { intent } messages { nodes { role content engine fallbackReason sources { title url } } } } }`;

async function seen(visitor: TestVisitor, token = person) {
  const { conversation } = (await sendText(gateway.url, query, { id: visitor.conversationId }, token)) as {
    conversation: { state: string; messages: { nodes: { role: string; fallbackReason: string | null }[] } };
  };
  return conversation;
}

async function said(text: string, visitor?: TestVisitor): Promise<TestVisitor> {
  const speaking = visitor ?? (await TestVisitor.start(gateway.url));
  await speaking.say(text);
  await gateway.untilIdle();
  return speaking;
}

describe('a reply', () => {
  it('says which engine made it, and why not the one configured, to people alone', async () => {
    const visitor = await said('hello');
    provider.behaviour = { status: 503 };
    await said('hello again', visitor);
    const { messages } = await seen(visitor);
    expect(messages.nodes.map(({ role, ...made }) => [role, made])).toMatchObject([
      ['VISITOR', { engine: null, fallbackReason: null }],
      ['ASSISTANT', { engine: 'openai/m', fallbackReason: null }],
      ['VISITOR', { engine: null }],
      ['ASSISTANT', { engine: 'embedded', fallbackReason: 'provider answered 503' }],
    ]);
    await expect(seen(visitor, visitor.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives the conversation to people where the model hands off', async () => {
    provider.next.push({ toolCalls: [{ name: 'hand_off', arguments: { reason: 'asked' } }] });
    const visitor = await said('May I talk to a person?');
    expect((await seen(visitor)).state).toBe('HUMAN');
  });

  it('is searched for in the own tenant alone, whatever the model is made to ask', async () => {
    const search = { words: 'flat', purpose: null, rooms: null, maximum_price: null, tenant: 'other', tenant_id: 'x' };
    provider.next.push({ toolCalls: [{ name: 'search_catalogue', arguments: search }] });
    await said('hello');
    const titles = await gateway.database.inTenant(await demoTenantId(gateway.database), (transaction) =>
      transaction.query<{ title: string }>(`select title ->> 'en' as title from listing`),
    );
    expect(titles.some(({ title }) => provider.requests[1]?.body.includes(title))).toBe(true);
  });
});

describe('the sources of a reply', () => {
  it('are the entries that it was given', async () => {
    provider.behaviour = { pieces: [answer('We charge a fee.')] };
    const visitor = await said('What commission do you charge?');
    expect((await seen(visitor)).messages.nodes.at(-1)).toMatchObject({
      sources: [{ title: expect.stringMatching(/fee|commission/i), url: null }],
    });
  });
});

describe('a judgement', () => {
  it('that contradicts the embedded one is kept for review, and one a step apart is not', async () => {
    provider.behaviour = { pieces: [answer('Gladly.', { intent: 'HOT', score: 90 })] };
    await said('are you hiring?');
    provider.behaviour = { pieces: [answer('Gladly.', { intent: 'WARM', score: 50 })] };
    await said('are you hiring?');
    const reviews = await gateway.database.inTenant(await demoTenantId(gateway.database), (transaction) =>
      transaction.query(`select embedded_intent, model_intent, engine from judgement_review`),
    );
    expect(reviews).toEqual([{ embedded_intent: 'COLD', model_intent: 'HOT', engine: 'openai/m' }]);
  });
});

describe('the budget of a visitor', () => {
  it('is spent by what a model used, and leaves everybody else theirs', async () => {
    const visitor = await said('hello');
    for (let round = 0; round < 5; round += 1) await said(`${'long '.repeat(790)} ${round}`, visitor);
    const reasons = (await seen(visitor)).messages.nodes.map(({ fallbackReason }) => fallbackReason);
    expect(reasons.at(1)).toBeNull();
    expect(reasons).not.toContain('token budget spent');
    provider.behaviour = { pieces: [answer('How can I help?')], reportsUsage: false };
    for (let round = 0; round < 8; round += 1) await said(`${'long '.repeat(790)} ${round}`, visitor);
    // A shorter request may fit into what is left even after a longer one did not.
    const later = (await seen(visitor)).messages.nodes.map(({ fallbackReason }) => fallbackReason);
    expect(later).toContain('token budget spent');
    const other = await said('hello');
    expect((await seen(other)).messages.nodes.at(-1)?.fallbackReason).toBeNull();
  });
});
