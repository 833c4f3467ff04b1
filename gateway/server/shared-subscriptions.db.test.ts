import { LoginDocument, RequestHumanDocument } from '@parley/schema/generated/documents';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { send, sendText } from '../testing/graphql-client.ts';
import { loginAsDemo, openTenant } from '../testing/person.ts';
import { closingOf } from '../testing/raw-socket.ts';
import { RawSubscription } from '../testing/raw-subscription.ts';
import { ScriptedResponder } from '../testing/scripted-responder.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

const pieces = ['مرحبا ', 'Mona, ', ...Array.from({ length: 20 }, (_, index) => `${index} `), 'شكرا'];

/** Facts of every kind; a change of the conversation costs one statement each time that it is executed. */
const query = `subscription ($id: ID!, $after: Int) { conversationEvents(conversationId: $id, after: $after) {
  ... on MessageAdded { seq message { content } }
  ... on ConversationChanged { seq conversation { state unreadCount lead { intent } messages(last: 1) { nodes { id } } } } } }`;

const facts = `subscription ($id: ID!, $after: Int) { conversationEvents(conversationId: $id, after: $after) {
  ... on MessageAdded { seq } ... on ConversationChanged { seq } } }`;
const fact = z.object({ data: z.object({ conversationEvents: z.object({ seq: z.number() }) }) });

const replies = `subscription ($id: ID!, $after: Int) { conversationEvents(conversationId: $id, after: $after) {
  ... on ReplyDelta { text } } }`;
const piece = z.object({ data: z.object({ conversationEvents: z.object({ text: z.string() }) }) });

/** A visitor is not told of a tenant's CRM. */
const forbidden = `subscription ($id: ID!, $after: Int) { conversationEvents(conversationId: $id, after: $after) {
  ... on ConversationChanged { conversation { contact { crmLink } } } } }`;

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway({ responder: new ScriptedResponder(pieces, () => delay(30)) });
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

function subscribe(token: string, id: string, after: number | null = null, text = query): Promise<RawSubscription> {
  return RawSubscription.start(gateway.url, token, { query: text, variables: { id, after } });
}

async function requestHuman({ token, conversationId }: TestVisitor): Promise<void> {
  await send(gateway.url, RequestHumanDocument, { input: { conversationId } }, token);
}

async function close({ conversationId }: TestVisitor): Promise<void> {
  const mutation = `mutation ($input: CloseConversationInput!) { closeConversation(input: $input) { conversation { id } } }`;
  await sendText(gateway.url, mutation, { input: { conversationId } }, person);
}

/** An access token of a person of the demo's tenant whose role is a lower one. */
async function logInAsTeamMember(): Promise<string> {
  await openTenant(gateway, 'elsewhere');
  await gateway.database.outsideTenants((transaction) =>
    transaction.query(
      `insert into membership (id, account_id, tenant_id, role, created_at)
       select $1, account.id, tenant.id, 'TEAM_MEMBER', now() from account, tenant
        where account.email = 'founder@elsewhere.example' and tenant.slug = 'demo'`,
      [newId()],
    ),
  );
  const input = { login: 'founder@elsewhere.example', password: 'a-long-password', tenant: 'demo' };
  return (await send(gateway.url, LoginDocument, { input })).login.accessToken;
}

const heard = (subscription: RawSubscription, count: number) =>
  expect.poll(() => subscription.results.length, { interval: 20 }).toBe(count);

const executions = () =>
  gateway.log.statements.filter((statement) => statement.includes('as asked (id, place)')).length;

const numbersOf = ({ results }: RawSubscription) =>
  results.map((result) => fact.parse(result).data.conversationEvents.seq);

describe('subscribers of one document', () => {
  it('are told what was executed once, wherever each of them began', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await requestHuman(visitor);
    for (let index = 0; index < 3; index += 1) await visitor.say(`سؤال ${index}`);
    const subscribers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => subscribe(visitor.token, visitor.conversationId, 1 + (index % 3))),
    );
    await Promise.all(subscribers.map((subscriber, index) => heard(subscriber, 3 - (index % 3))));
    await delay(200);
    const before = executions();
    await close(visitor);
    await Promise.all(subscribers.map((subscriber, index) => heard(subscriber, 4 - (index % 3))));
    expect(executions() - before).toBe(1);
    const [first] = subscribers;
    for (const subscriber of subscribers) {
      expect(subscriber.results.at(-1)).toEqual(first?.results.at(-1));
      subscriber.stop();
    }
  });

  it('who may see different things are never told the same', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await requestHuman(visitor);
    for (const question of ['one', 'two']) await visitor.say(question);
    const tokens = [visitor.token, person, await logInAsTeamMember()];
    const subscribers = await Promise.all(tokens.map((token) => subscribe(token, visitor.conversationId, 3)));
    await delay(500);
    const before = executions();
    await close(visitor);
    await Promise.all(subscribers.map((subscriber) => heard(subscriber, 1)));
    const seen = (unreadCount: number) => [{ data: { conversationEvents: { conversation: { unreadCount } } } }];
    expect(subscribers.map(({ results }) => results)).toMatchObject([seen(0), seen(2), seen(2)]);
    // What a person sees may depend on their role.
    expect(executions() - before).toBe(3);
    for (const subscriber of subscribers) subscriber.stop();
  });

  it('hear a reply from its beginning, also who comes in the middle of it', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const early = await subscribe(visitor.token, visitor.conversationId, 0, replies);
    await visitor.say('Are you there?');
    await expect.poll(() => early.results.length, { interval: 10 }).toBeGreaterThan(8);
    const late = await subscribe(visitor.token, visitor.conversationId, 1, replies);
    await gateway.untilIdle();
    await delay(100);
    for (const subscriber of [early, late]) {
      const texts = subscriber.results.flatMap(
        (result) => piece.safeParse(result).data?.data.conversationEvents.text ?? [],
      );
      expect(texts.join('')).toBe(pieces.join(''));
      subscriber.stop();
    }
    expect(late.results.length).toBeLessThan(early.results.length);
    expect(late.results.length).toBeGreaterThan(5);
  });

  it('are told once each of an error in what they asked for, and go on', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await requestHuman(visitor);
    const subscribers = await Promise.all(
      Array.from({ length: 10 }, () => subscribe(visitor.token, visitor.conversationId, 1, forbidden)),
    );
    await delay(300);
    await visitor.say('سؤال');
    await close(visitor);
    for (const subscriber of subscribers) {
      await heard(subscriber, 2);
      expect(subscriber.results[1]).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(subscriber.messages.map(({ type }) => type)).toEqual(['next', 'next']);
      subscriber.stop();
    }
  });

  it('hear nothing more once their role has changed', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await requestHuman(visitor);
    const subscriber = await subscribe(await loginAsDemo(gateway), visitor.conversationId, 0);
    const other = await subscribe(visitor.token, visitor.conversationId, 0);
    await heard(subscriber, 1);
    const closing = closingOf(subscriber.socket);
    await setRole('TEAM_MEMBER');
    expect(await closing).toMatchObject({ code: 4403, reason: 'Role has changed' });
    await visitor.say('سؤال');
    await heard(other, 2);
    expect(subscriber.results.length).toBe(1);
    other.stop();
    await setRole('SUPER_ADMIN');
    person = await loginAsDemo(gateway);
  });

  it('have every number once, while eight write and all come and go', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await requestHuman(visitor);
    const last = 1 + 8 * 12;
    const subscribers = Array.from({ length: 12 }, (_, index) => hearByPieces(visitor, last, index));
    const write = async (writer: number) => {
      for (let index = 0; index < 12; index += 1) await visitor.say(`${writer} ${index}`);
    };
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
    const numbers = Array.from({ length: last }, (_, index) => index + 1);
    for (const heardNumbers of await Promise.all(subscribers)) expect(heardNumbers).toEqual(numbers);
  });
});

/** All numbers up to the last, as one heard them who leaves after some of them and comes back with the last. */
async function hearByPieces({ token, conversationId }: TestVisitor, last: number, seed: number): Promise<number[]> {
  const numbers: number[] = [];
  for (let round = 0; (numbers.at(-1) ?? 0) < last; round += 1) {
    const subscriber = await subscribe(token, conversationId, numbers.at(-1) ?? 0, facts);
    const enough = Math.min(1 + ((seed * 7 + round * 5) % 17), last - numbers.length);
    await expect.poll(() => subscriber.results.length, { interval: 5 }).toBeGreaterThanOrEqual(enough);
    subscriber.stop();
    numbers.push(...numbersOf(subscriber));
  }
  return numbers;
}

async function setRole(role: string): Promise<void> {
  await gateway.database.outsideTenants((transaction) =>
    transaction.query(
      `update membership set role = $1 from account, tenant
        where account.email = 'demo@example.com' and tenant.slug = 'demo'
          and membership.account_id = account.id and membership.tenant_id = tenant.id`,
      [role],
    ),
  );
}
