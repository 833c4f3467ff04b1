import { SendMessageDocument } from '@parley/schema/generated/documents';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket } from '../testing/graphql-client.ts';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { postFile } from '../testing/upload.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;
beforeAll(async () => {
  const rateLimits =
    'chat-address=4/15,chat-tenant=6/600,messagejs-user=3/600,registration-address=8/600,upload-address=2/600,webhook-address=3/600';
  gateway = await startTestGateway({ rateLimits, trustedProxies: 1 });
});
afterAll(() => gateway.close());

const refused = {
  code: 'RATE_LIMITED',
  retryAfter: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 15),
};

function ask(message: string, tenant = 'demo', forwardedFor?: string) {
  return fetch(`${gateway.url}/api/v1/chat/respond`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(forwardedFor && { 'x-forwarded-for': forwardedFor }) },
    body: JSON.stringify({ message, user_id: 'u1', source: 'website', tenant_id: tenant }),
  });
}

describe('what one address may say', () => {
  it('is counted over everything public, whatever it was said by, and is allowed again later', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const kept = await visitor.say('one');
    const answered = await ask('two');
    expect([answered.status, answered.headers.get('x-ratelimit-remaining')]).toEqual([200, '1']);
    await overSocket(visitor, 'three');
    await expect(overSocket(visitor, 'four')).rejects.toMatchObject(refused);
    await expect(visitor.say('five')).rejects.toMatchObject(refused);
    await expect(TestVisitor.start(gateway.url)).rejects.toMatchObject(refused);
    const respond = await ask('six');
    const wait = Number(respond.headers.get('retry-after'));
    expect([respond.status, wait > 0 && wait <= 15]).toEqual([429, true]);
    expect(await respond.json()).toEqual({
      detail: expect.stringMatching(/^Too many messages from this address; try/),
    });
    expect(respond.headers.get('x-ratelimit-limit')).toBe('4');
    await delay(wait * 1_000);
    const next = await visitor.say('seven');
    const events = await visitor.hear(
      0,
      (event) => event.__typename === 'MessageAdded' && event.message.id === next.id,
    );
    const said = events.flatMap((event) =>
      event.__typename === 'MessageAdded' && event.message.role === 'VISITOR' ? [event.message.content] : [],
    );
    expect([kept.seq, said]).toEqual([1, ['one', 'three', 'seven']]);
    // Files are counted for themselves, and before a byte of them is read.
    const file = { conversationId: visitor.conversationId, name: 'a.txt', bytes: Buffer.from('a') };
    const answers: Response[] = [];
    for (let time = 0; time < 3; time++) answers.push(await postFile(gateway.url, file, visitor.token));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  /** The same operation over a WebSocket. */
  async function overSocket(visitor: TestVisitor, content: string): Promise<void> {
    const client = openSocket(gateway.url, visitor.token);
    const input = { conversationId: visitor.conversationId, clientId: content, content };
    try {
      for await (const { errors } of client.iterate({ query: String(SendMessageDocument), variables: { input } }))
        if (errors?.[0]) throw Object.assign(new Error(errors[0].message), errors[0].extensions);
    } finally {
      await client.dispose();
    }
  }
});

describe('what a tenant may be told', () => {
  it('is counted over all addresses, and what an address was refused is not', async () => {
    await openTenant(gateway, 'one');
    await openTenant(gateway, 'another');
    const statusesFrom = async (address: string, calls: number) => {
      const statuses = [];
      for (let call = 0; call < calls; call += 1) statuses.push((await ask('hello', 'one', address)).status);
      return statuses;
    };
    expect(await statusesFrom('192.0.2.1', 7)).toEqual([200, 200, 200, 200, 429, 429, 429]);
    expect(await statusesFrom('192.0.2.2', 2)).toEqual([200, 200]);
    const last = await ask('hello', 'one', '192.0.2.3');
    expect(last.status).toBe(429);
    expect(await last.json()).toEqual({ detail: expect.stringContaining('to this tenant') });
    expect((await ask('hello', 'another', '192.0.2.3')).status).toBe(200);
  });
});

describe('whoever guesses at a verify token', () => {
  it('is refused after some of them, whichever tenant they ask for', async () => {
    const guess = (token: string) =>
      fetch(`${gateway.url}/api/v1/webhook/whatsapp/demo?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${token}`);
    const statuses = [];
    for (const token of ['one', 'two', 'three', 'four']) statuses.push((await guess(token)).status);
    expect(statuses).toEqual([403, 403, 403, 429]);
  });
});

describe('who registers', () => {
  it('opens so many tenants from one address, and no more', async () => {
    const register = (name: string, address: string) =>
      fetch(`${gateway.url}/api/v1/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ email: `${name}@example.com`, password: 'SecurePassword123!', name }),
      });
    const statuses = [];
    for (let time = 0; time < 9; time += 1) statuses.push((await register(`opener${time}`, '192.0.2.9')).status);
    expect(statuses).toEqual([...Array(8).fill(201), 429]);
    expect((await register('opener9', '192.0.2.10')).status).toBe(201);
  });
});

describe('what a signed-in caller may ask of a dialect that limits it', () => {
  async function remainingAt(path: string, token?: string) {
    const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
    const { status, headers: answered } = await fetch(`${gateway.url}${path}`, { ...(headers && { headers }) });
    return [status, answered.get('x-ratelimit-remaining')];
  }

  it('is counted for its account, and for nobody else', async () => {
    const [token, other] = [await openTenant(gateway, 'asker'), await openTenant(gateway, 'other-asker')];
    const asked = [];
    for (let time = 0; time < 4; time += 1) asked.push(await remainingAt('/api/v1/nothing', token));
    expect(asked).toEqual([
      [404, '2'],
      [404, '1'],
      [404, '0'],
      [429, '0'],
    ]);
    expect(await remainingAt('/api/v1/nothing', other)).toEqual([404, '2']);
    expect(await remainingAt('/api/v1/nothing')).toEqual([404, null]);
    expect(await remainingAt('/api/v1/nothing', 'forged')).toEqual([404, null]);
    expect(await remainingAt('/client/nothing', token)).toEqual([404, null]);
  });
});
