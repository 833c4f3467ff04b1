import { afterAll, beforeAll, expect, test } from 'vitest';

import { startLoopbackServer, type LoopbackServer } from './testing/loopback-server.ts';

const asked: unknown[] = [];
let server: LoopbackServer;

beforeAll(async () => {
  server = await startLoopbackServer({}, {}, async ({ headers }, limits) => {
    asked.push(limits);
    const state = { limit: 100, remaining: 85, resetsAt: 1_642_070_400, retryAfter: null };
    return headers.authorization === 'Bearer busy' ? { ...state, remaining: 0, retryAfter: 17 } : state;
  });
});
afterAll(() => server.close());

function limitsIn({ headers }: Response) {
  return ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after'].map((name) =>
    headers.get(name),
  );
}

test('every answer of a dialect with limits says how much is left, malformed requests included', async () => {
  const response = await fetch(`${server.url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(limitsIn(response)).toEqual(['100', '85', '1642070400', null]);
  expect(asked.at(-1)).toEqual({ user: 'messagejs-user', proUser: 'messagejs-pro-user' });
});

test('a request too many is 429 in the words of the dialect, and says how long to wait', async () => {
  const response = await fetch(`${server.url}/api/v1/projects`, { headers: { authorization: 'Bearer busy' } });
  expect(response.status).toBe(429);
  expect(limitsIn(response)).toEqual(['100', '0', '1642070400', '17']);
  expect(await response.json()).toEqual({ error: 'Rate limit exceeded', code: 'RATE_LIMIT_EXCEEDED' });
});

test('a dialect without limits is not counted', async () => {
  const before = asked.length;
  const response = await fetch(`${server.url}/client/nothing`);
  expect(limitsIn(response)).toEqual([null, null, null, null]);
  expect(asked).toHaveLength(before);
});
