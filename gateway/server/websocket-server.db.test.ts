import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { openSocket } from '../testing/graphql-client.ts';
import { RawSubscription } from '../testing/raw-subscription.ts';
import { startTestGateway, testSecret, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

/** The code with which the server closes a socket that says `first` (or nothing), and after how long. */
function closing(first?: object): Promise<{ code: number; milliseconds: number }> {
  const opened = Date.now();
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  if (first) socket.on('open', () => socket.send(JSON.stringify(first)));
  return new Promise((resolve, reject) => {
    socket.on('close', (code) => resolve({ code, milliseconds: Date.now() - opened }));
    socket.on('error', reject);
  });
}

const initialise = (authorization: string) => ({ type: 'connection_init', payload: { authorization } });

describe('a socket', () => {
  it('that does not say who it is, is closed after five seconds', async () => {
    const { code, milliseconds } = await closing();
    expect(code).toBe(4408);
    expect(milliseconds).toBeGreaterThan(4_000);
    expect(milliseconds).toBeLessThan(7_000);
  });

  it('without a token, or with a forged one, is closed at once', async () => {
    expect((await closing({ type: 'connection_init' })).code).toBe(4403);
    expect((await closing(initialise('Bearer nonsense'))).code).toBe(4403);
  });

  it('is closed when its token ends', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const [, claims = ''] = visitor.token.split('.');
    const payload = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    const short = await new SignJWT({ ...payload, exp: Math.floor(Date.now() / 1000) + 2 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(testSecret));
    const { code, milliseconds } = await closing(initialise(`Bearer ${short}`));
    expect(code).toBe(4403);
    expect(milliseconds).toBeLessThan(3_500);
  });

  it('on another path is not opened', async () => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/elsewhere`, 'graphql-transport-ws');
    await expect(new Promise((_, reject) => socket.on('error', reject))).rejects.toThrow('404');
  });
});

describe('the operations of a socket', () => {
  const query = `subscription ($id: ID!) { conversationEvents(conversationId: $id) { conversationId } }`;

  it('are a hundred at most; one more is refused, and the socket goes on', async () => {
    const visitor = await TestVisitor.start(gateway.url);
    const ask = (id: number) => ({ id: String(id), query, variables: { id: visitor.conversationId } });
    const subscription = await RawSubscription.start(gateway.url, visitor.token, ask(1));
    for (let id = 2; id <= 101; id += 1) subscription.ask(ask(id));
    const { messages, socket } = subscription;
    await expect.poll(() => messages.map(({ id, type, payload }) => ({ id, type, payload }))).toEqual([tooMany('101')]);

    socket.send(JSON.stringify({ id: '1', type: 'complete' }));
    subscription.ask(ask(102));
    await visitor.say('hello');
    const heard = () => new Set(messages.flatMap(({ type, id }) => (type === 'next' ? [id] : [])));
    await expect.poll(() => heard().size).toBe(100);
    expect(heard()).toContain('102');
    subscription.stop();
  });

  const tooMany = (id: string) => ({
    id,
    type: 'error',
    payload: [
      {
        message: 'A socket carries at most 100 operations at a time; end another one first',
        extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
      },
    ],
  });
});

describe('a document that comes by a socket', () => {
  it.each([
    ['with more aliases than HTTP takes', `{ ${'abcdefghijklmnopqrstu'.replaceAll(/./g, '$&: health { status } ')} }`],
    ['with more tokens than HTTP takes', `{ ${'health { status } '.repeat(1_000)} }`],
    ['that is not GraphQL', '{'],
  ])('%s is refused, and the socket goes on', async (_name, query) => {
    const visitor = await TestVisitor.start(gateway.url);
    const client = openSocket(gateway.url, visitor.token);
    const refused = client.iterate({ query }).next();
    await expect(refused).rejects.toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const answered = await client.iterate({ query: '{ health { status } }' }).next();
    expect(answered.value).toEqual({ data: { health: { status: 'ok' } } });
    await client.dispose();
  });
});
