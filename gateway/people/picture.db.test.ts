import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sendText } from '../testing/graphql-client.ts';
import { loginAsDemo } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

/** PNG, the smallest there is: one point. */
const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const answer = z.object({ setPicture: z.object({ account: z.object({ pictureUrl: z.string().nullable() }) }) });

let gateway: TestGateway;
let person: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  person = await loginAsDemo(gateway);
});
afterAll(() => gateway.close());

async function set(image: string | null, token = person): Promise<string | null> {
  const mutation = `mutation ($input: SetPictureInput!) { setPicture(input: $input) { account { pictureUrl } } }`;
  const data = await sendText(gateway.url, mutation, { input: { image } }, token);
  return answer.parse(data).setPicture.account.pictureUrl;
}
const get = (path: string | null) => fetch(new URL(path ?? '/nothing', gateway.url));

describe('a person’s picture', () => {
  it('is shown to whoever has its address, and runs nothing', async () => {
    const response = await get(await set(point.toString('base64')));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(point);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': expect.stringContaining('immutable'),
    });
  });

  it('has another address with each change, and the one before is gone', async () => {
    const first = await set(point.toString('base64'));
    const second = await set(point.toString('base64'));
    expect(second).not.toBe(first);
    expect((await get(first)).status).toBe(404);
    expect((await get(second)).status).toBe(200);
    expect(await set(null)).toBeNull();
    expect((await get(second)).status).toBe(404);
  });

  it('is one, however many are set at once', async () => {
    const addresses = await Promise.all(Array.from({ length: 5 }, () => set(point.toString('base64'))));
    // Each is told the one that is there by the time it asks.
    const told = [...new Set(addresses)];
    const statuses = await Promise.all(told.map(async (address) => (await get(address)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const kept = await gateway.database.outsideTenants((transaction) =>
      transaction.query(`select id from account_picture`),
    );
    expect(kept).toHaveLength(1);
  });

  it.each([
    ['a page', Buffer.from('<script>alert(1)</script>').toString('base64')],
    ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')],
    ['a document', Buffer.from('%PDF-1.7\n').toString('base64')],
    ['nothing', ''],
    ['what is no base64', 'ä'.repeat(20)],
    ['one that is too large', Buffer.concat([point, Buffer.alloc(262_144)]).toString('base64')],
    ['one that is far too large', 'A'.repeat(900_000)],
  ])('is not %s', async (_what, image) => {
    await expect(set(image)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'image' });
  });

  it('is for people to set', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    await expect(set(null, visitor.token)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await get('/pictures/none')).status).toBe(404);
    expect((await get('/pictures/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

it('a visitor is told who answers them, and not how they sign in', async () => {
  const visitor = await TestVisitor.start(gateway.url);
  const { conversationId } = visitor;
  const reply = `mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }`;
  const picture = await set(point.toString('base64'));
  await sendText(gateway.url, reply, { input: { conversationId, clientId: 'one', content: 'Hello' } }, person);
  const shown = '{ name email username lastLoginAt pictureUrl }';
  const query = `query ($id: ID!) { conversation(id: $id) { assignee ${shown} messages { nodes { author ${shown} } } } }`;
  const seenBy = (token: string) => sendText(gateway.url, query, { id: conversationId }, token);
  const agent = { name: 'Demo Agent', email: null, username: null, lastLoginAt: null, pictureUrl: picture };
  expect(await seenBy(visitor.token)).toEqual({
    conversation: { assignee: agent, messages: { nodes: [{ author: agent }] } },
  });
  expect(await seenBy(person)).toMatchObject({
    conversation: { assignee: { email: 'demo@example.com' }, messages: { nodes: [{ author: { username: 'admin' } }] } },
  });
});
