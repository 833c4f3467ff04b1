import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { createMessageJS, MessageJSError, messagejs } from './messagejs.ts';

interface Answer {
  readonly status: number;
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

const accepted: Answer = { status: 202, body: { messageId: 'msg_xyz789', status: 'queued' } };
const calls: { at: number; path: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
/** How the next calls are answered; `drop`: not at all. */
const next: (Answer | 'drop')[] = [];

const api = createServer((request, response) => {
  void text(request).then((body) => {
    calls.push({ at: Date.now(), path: request.url, headers: request.headers, body });
    const answer = next.shift() ?? accepted;
    if (answer === 'drop') return void response.destroy();
    response.writeHead(answer.status, answer.headers);
    response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
  });
});
let baseUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const address = api.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/v1`;
});
afterAll(() => api.close());
afterEach(() => {
  calls.length = 0;
  next.length = 0;
});

const request = {
  to: '+1234567890',
  connectorId: 'conn_whatsapp_abc123',
  templateId: 'tpl_welcome_xyz456',
  variables: { name: 'John', code: '12345' },
};

function client(retries?: number) {
  const own = createMessageJS();
  own.init({ apiKey: 'pk_live_your_api_key', baseUrl, ...(retries !== undefined && { retries }) });
  return own;
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('It did not fail'),
    (error: unknown) => (error instanceof MessageJSError ? error : expect.fail(String(error))),
  );
const refusal = (status: number, code: string, headers = {}): Answer => ({
  status,
  headers,
  body: { error: 'In words', code, details: { field: 'to' } },
});
const keys = () => calls.map(({ headers }) => headers['idempotency-key']);

describe('a message', () => {
  it('is sent as documented', async () => {
    expect(await client().sendMessage(request)).toEqual({ messageId: 'msg_xyz789', status: 'queued' });
    const [call] = calls;
    expect(call).toMatchObject({
      path: '/api/v1/messages',
      headers: { authorization: 'Bearer pk_live_your_api_key', 'content-type': 'application/json' },
    });
    expect(JSON.parse(call?.body ?? '')).toEqual(request);
    expect(keys()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has a key of its own, kept over its retries', async () => {
    next.push(refusal(503, 'SERVICE_UNAVAILABLE'), 'drop', refusal(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '0' }));
    const own = client(3);
    await own.sendMessage(request);
    await own.sendMessage(request);
    const [first, ...others] = keys();
    expect(others.slice(0, 3)).toEqual([first, first, first]);
    expect(others).toHaveLength(4);
    expect(others[3]).not.toBe(first);
  });

  it.each([429, 500, 502, 503])('is not sent again after %i where no retries are asked for', async (status) => {
    next.push(refusal(status, 'SOME_CODE'));
    expect(await failureOf(client().sendMessage(request))).toMatchObject({ code: 'SOME_CODE', status });
    expect(calls).toHaveLength(1);
  });

  it.each([
    [400, 'INVALID_TO'],
    [401, 'INVALID_API_KEY'],
    [403, 'ACCESS_DENIED'],
    [404, 'TEMPLATE_NOT_FOUND'],
    [409, 'IDEMPOTENCY_KEY_REUSED'],
  ])('is not sent again after %i %s', async (status, code) => {
    next.push(refusal(status, code));
    const failure = await failureOf(client(2).sendMessage(request));
    expect(failure).toMatchObject({ name: 'MessageJSError', message: 'In words', code, status });
    expect(failure.details).toEqual({ field: 'to' });
    expect(calls).toHaveLength(1);
  });

  it('waits as long as the API asks, in seconds or until a date', async () => {
    const date = new Date(Date.now() + 2_000).toUTCString();
    next.push(
      refusal(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '1' }),
      refusal(503, 'SERVICE_UNAVAILABLE', { 'retry-after': date }),
    );
    await client(2).sendMessage(request);
    const [first, second, third] = calls.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(950);
    expect(third).toBeGreaterThanOrEqual(Date.parse(date) - 10);
  });

  it('waits longer each time where nothing is asked', async () => {
    next.push(refusal(500, 'INTERNAL_ERROR'), refusal(502, 'THIRD_PARTY_ERROR'));
    await client(2).sendMessage(request);
    const [first = 0, second = 0, third = 0] = calls.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(240);
    expect(third - second).toBeGreaterThan(490);
  });

  it('leaves a wait of over a minute to the caller', async () => {
    next.push(refusal(429, 'QUOTA_EXCEEDED', { 'retry-after': '3600' }));
    const failure = await failureOf(client(2).sendMessage(request));
    expect(failure).toMatchObject({ code: 'QUOTA_EXCEEDED', retryAfter: 3_600 });
    expect(calls).toHaveLength(1);
  });

  it('fails after the last retry with what was answered last', async () => {
    next.push(refusal(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '0' }), refusal(500, 'INTERNAL_ERROR'));
    expect(await failureOf(client(1).sendMessage(request))).toMatchObject({ code: 'INTERNAL_ERROR', status: 500 });
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['a page', { status: 502, body: '<h1>Bad gateway</h1>' }, 'INVALID_RESPONSE', 502],
    ['a list', { status: 200, body: '[]' }, 'INVALID_RESPONSE', 200],
    ['nothing', 'drop', 'NETWORK_ERROR', 0],
  ] as const)('fails with a code where %s is answered', async (_what, answer, code, status) => {
    next.push(answer);
    expect(await failureOf(client().sendMessage(request))).toMatchObject({ code, status });
  });
});

it('says that it has to be told its key first', async () => {
  expect(await failureOf(messagejs.sendMessage(request))).toMatchObject({ code: 'MISSING_API_KEY' });
  expect(() => messagejs.init({ apiKey: '' })).toThrow(MessageJSError);
});
