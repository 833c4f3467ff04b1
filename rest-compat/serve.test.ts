import { request as httpRequest } from 'node:http';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { graphqlError, startLoopbackServer, type LoopbackServer } from './testing/loopback-server.ts';

const tenant = { id: '0192f0c0-0000-7000-8000-000000000001', slug: 'demo', name: 'Demo Client' };
const account = { id: 'a1', email: 'demo@example.com', username: 'admin', name: null, role: 'SUPER_ADMIN', tenant };
const asks: unknown[] = [];
const database = { status: 'ok', database: 'ok' };
let server: LoopbackServer;

beforeAll(async () => {
  server = await startLoopbackServer(
    {
      health: () => ({ version: '1.2.3', ...database }),
      logout: (_variables, { authorization }) => {
        if (authorization !== 'Bearer good')
          throw graphqlError('UNAUTHENTICATED', 'Invalid authentication credentials');
        return { loggedOut: true };
      },
      refreshToken: ({ input }) => {
        asks.push(input);
        return { accessToken: 'new', refreshToken: 'r', expiresAt: 'x' };
      },
      login: ({ input }) => {
        asks.push(input);
        return { accessToken: 'new', refreshToken: 'r', expiresAt: 'x', account };
      },
      register: ({ input }) => {
        const { email } = z.object({ email: z.string() }).parse(input);
        if (email === 'taken@example.com') throw graphqlError('CONFLICT', 'E-mail is taken');
        if (email === 'nobody') throw graphqlError('BAD_USER_INPUT', 'is not an e-mail address', { field: 'email' });
        return { account };
      },
      ask: ({ input }) => {
        const { content } = z.object({ content: z.string() }).parse(input);
        if (content === '') throw graphqlError('BAD_USER_INPUT', 'content must not be empty', { field: 'content' });
        if (content === 'flood') throw graphqlError('RATE_LIMITED', 'Too many messages', { retryAfter: 12.3 });
        if (content === 'crash') throw new Error('relation "message" does not exist');
        asks.push(input);
        return {
          message: {},
          reply: content === 'person' ? null : { id: 'm2', content: 'أهلا' },
          leadId: 'l1',
          intent: 'WARM',
          score: 41.5,
          conversationId: 'c1',
          followUp: true,
        };
      },
    },
    { demoPage: (_request, reply) => reply.type('text/html').send('<!doctype html>') },
  );
});

afterAll(() => server.close());

const chat = { message: 'Hello', user_id: 'u1', source: 'website', tenant_id: 'demo' };
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
): Promise<Response> {
  return fetch(server.url + path, { method: 'POST', body, headers });
}

/** A path exactly as written: fetch would mend it first. */
function rawStatusAndBody(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    httpRequest({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('a request that fits', () => {
  test('runs its document and answers the documented body', async () => {
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, source: 'WhatsApp', more: [1] }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      response: 'أهلا',
      intent: 'WARM',
      follow_up: true,
      lead_id: 'l1',
      score: 41.5,
      conversation_id: 'c1',
    });
    expect(asks.at(-1)).toEqual({ tenant: 'demo', userId: 'u1', content: 'Hello', channel: 'WHATSAPP' });
  });

  test('answers an empty response while a person has taken over', async () => {
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, message: 'person' }));
    expect(await response.json()).toMatchObject({ response: '' });
  });

  test.each(['/api/v1/chat/respond', '/api/v1/chat/respond/'])(
    '%s answers, with or without the slash',
    async (path) => {
      expect((await post(path, JSON.stringify(chat))).status).toBe(200);
    },
  );

  test('is answered with the status its document gives', async () => {
    const body = JSON.stringify({ email: 'user@example.com', password: 'p', tenant_id: 'demo' });
    const response = await post('/api/v1/auth/register', body);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ id: 'a1', email: 'demo@example.com', tenant_id: 'demo' });
  });

  test('keeps private answers out of caches', async () => {
    const response = await post('/api/v1/auth/token', 'username=a&password=b&tenant_id=demo', form);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

describe('where the parts of a request are found', () => {
  test.each([
    ['a form field', '/client/refresh-token', 'refresh_token=abc', form],
    ['a JSON field', '/client/refresh-token/', '{"refresh_token":"abc"}', json],
    ['a query parameter', '/client/refresh-token?refresh_token=abc', '', {}],
    ["the body's, where the query has another", '/client/refresh-token?refresh_token=x', 'refresh_token=abc', form],
  ])('the refresh token is %s', async (_where, path, body, headers) => {
    expect(await (await post(path, body, headers)).json()).toEqual({ access_token: 'new' });
    expect(asks.at(-1)).toEqual({ refreshToken: 'abc', rotate: false });
  });

  test('the bearer token is the header', async () => {
    const response = await post('/client/logout', '', { authorization: 'Bearer good' });
    expect(await response.json()).toEqual({ status: true, code: 200, message: 'Logged out successfully' });
  });

  test('the bearer token is in the body that axios makes of a headers object', async () => {
    const response = await post('/client/logout', '{"headers":{"Authorization":"Bearer good"}}');
    expect(response.status).toBe(200);
  });

  test('the header wins over the body', async () => {
    const body = '{"headers":{"Authorization":"Bearer good"}}';
    const response = await post('/client/logout', body, { ...json, authorization: 'Bearer bad' });
    expect(response.status).toBe(401);
  });

  test('the life of a token comes from the settings', async () => {
    const response = await post('/api/v1/auth/token', 'username=a&password=b&tenant_id=demo', form);
    expect(await response.json()).toEqual({ access_token: 'new', token_type: 'bearer' });
    expect(asks.at(-1)).toEqual({ login: 'a', password: 'b', tenant: 'demo', accessTokenMinutes: 30 });
  });
});

describe('an error of GraphQL', () => {
  test("keeps its message and gets the dialect's body", async () => {
    const response = await post('/client/logout', '');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      status: false,
      code: 401,
      error_message: 'Invalid authentication credentials',
    });
  });

  test('names the documented field, not the argument', async () => {
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, message: '' }));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: 'message must not be empty' });
  });

  test('has the status that its operation documents', async () => {
    const taken = { email: 'taken@example.com', password: 'p', tenant_id: 'demo' };
    const response = await post('/api/v1/auth/register', JSON.stringify(taken));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: 'E-mail is taken' });
  });

  test('says how long to wait', async () => {
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, message: 'flood' }));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('13');
  });

  test('outside the catalogue shows nothing of the inside', async () => {
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, message: 'crash' }));
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ detail: 'Internal server error' });
  });
});

describe("a request that does not fit is 400 in the dialect's body and names the field", () => {
  test.each([
    ['malformed JSON', '{"message":', json, 'body is not valid JSON'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), json, 'body is not UTF-8'],
    ['JSON that is no object', '[]', json, /^body: /],
    ['JSON null', 'null', json, /^body: /],
    ['half a million arrays', '['.repeat(500_000) + ']'.repeat(500_000), json, /^body: /],
    ['another content type', JSON.stringify(chat), { 'content-type': 'text/plain' }, 'Content-Type is not one of json'],
    ['no media type at all', JSON.stringify(chat), { 'content-type': 'json' }, 'Content-Type is not a media type'],
    ['a form where JSON is documented', 'message=a&user_id=b&source=sms&tenant_id=demo', form, /^Content-Type/],
    ['an empty body', '', json, 'message is required'],
    ['a missing field', '{"message":"a","source":"sms","tenant_id":"demo"}', json, 'user_id is required'],
    ['a wrong type', JSON.stringify({ ...chat, user_id: 5 }), json, /^user_id: /],
    ['a null', JSON.stringify({ ...chat, tenant_id: null }), json, /^tenant_id: /],
    ['a word outside the set', JSON.stringify({ ...chat, source: 'fax' }), json, /^source: /],
    ['a NUL character', JSON.stringify({ ...chat, message: 'a\0b' }), json, /^message is not text/],
    ['half of a surrogate pair', JSON.stringify({ ...chat, user_id: '\ud83d' }), json, /^user_id is not text/],
  ])('%s', async (_what, body, headers, detail) => {
    const response = await post('/api/v1/chat/respond', body, headers);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: expect.stringMatching(detail) });
  });

  test('a repeated query parameter', async () => {
    const response = await post('/client/refresh-token?refresh_token=a&refresh_token=b', '');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 400,
      error_message: expect.stringMatching(/^refresh_token: /),
    });
  });

  test('a path that does not decode', async () => {
    const { status, body } = await rawStatusAndBody('/messages/conversation/%ZZ');
    expect([status, JSON.parse(body)]).toEqual([
      400,
      { status: false, code: 400, error_message: 'path is not percent-encoded UTF-8' },
    ]);
  });

  test('a body over one mebibyte is 413', async () => {
    const message = 'a'.repeat(1_048_577);
    const response = await post('/api/v1/chat/respond', JSON.stringify({ ...chat, message }));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ detail: 'Request body is larger than 1 MiB' });
  });
});

describe('what no route answers', () => {
  const messagesApi = { status: false, code: 404, error_message: 'Not found' };
  const messagejs = { error: 'Not found', code: 'NOT_FOUND' };

  test.each([
    ['/client', messagesApi],
    ['/client/', messagesApi],
    ['/client/nothing', messagesApi],
    ['/messages/all', messagesApi],
    [`/messages/conversation/${'x'.repeat(5_000)}`, messagesApi],
    ['/api/v1', messagejs],
    ['/api/v1/nothing/at/all', messagejs],
    ['/api/nothing', { error: 'Not Found', message: 'Not found' }],
  ])("%.60s is 404 in its dialect's body", async (path, body) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual(body);
  });

  test('a path of no dialect is left to the gateway', async () => {
    expect(await (await fetch(`${server.url}/elsewhere`)).text()).toBe('not REST');
    expect(await (await fetch(`${server.url}/clientele`)).json()).toMatchObject({ statusCode: 404 });
  });

  test('another method on a known path is 405, and says which ones there are', async () => {
    const response = await fetch(`${server.url}/client/login/`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toEqual({ status: false, code: 405, error_message: 'Method not allowed' });
  });

  test('HEAD answers where GET does', async () => {
    const response = await fetch(`${server.url}/health`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test.each([
    ['no tenant_id', '{"email":"a@example.com","password":"p"}', 400, 'MISSING_REQUIRED_FIELD'],
    ['malformed JSON', '{', 400, 'INVALID_REQUEST'],
  ])("registration with %s is messagejs's", async (_what, body, status, code) => {
    const response = await post('/api/v1/auth/register', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.any(String), code });
  });
});

describe('GET /', () => {
  test('shows a browser the page', async () => {
    const response = await fetch(server.url, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('vary')).toMatch(/accept/i);
    expect(await response.text()).toBe('<!doctype html>');
  });

  test('tells others that the system is running', async () => {
    const body = { message: 'Lead Capture System is running', status: 'ok', version: '1.2.3' };
    expect(await (await fetch(server.url)).json()).toEqual(body);
  });
});

describe('GET /health', () => {
  test('is 200 while the database answers, else 503', async () => {
    const well = await fetch(`${server.url}/health/`);
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok', version: '1.2.3', database: 'ok' }]);
    Object.assign(database, { status: 'degraded', database: 'unreachable' });
    const ill = await fetch(`${server.url}/health`);
    Object.assign(database, { status: 'ok', database: 'ok' });
    expect([ill.status, await ill.json()]).toEqual([503, { detail: 'The database is unreachable' }]);
  });
});
