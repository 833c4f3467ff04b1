import { afterAll, beforeAll, expect, test } from 'vitest';

import { graphqlError, startLoopbackServer, type LoopbackServer } from '../testing/loopback-server.ts';

let server: LoopbackServer;
let failure: Error;

beforeAll(async () => {
  const fail = () => {
    throw failure;
  };
  server = await startLoopbackServer({ createWahaSession: fail, sendWahaMessage: fail });
});
afterAll(() => server.close());

test.each([
  ['sessions', { session_name: 'sales' }, 'THIRD_PARTY_ERROR', 502, 'Bad Gateway'],
  ['sessions', { session_name: 'sales' }, 'DATABASE_ERROR', 503, 'Service Unavailable'],
  ['sessions', { session_name: 'sales' }, undefined, 503, 'Service Unavailable'],
  ['sessions/s/messages', { phone_number: '+1', message: 'x' }, 'THIRD_PARTY_ERROR', 502, 'Bad Gateway'],
  ['sessions/s/messages', { phone_number: '+1', message: 'x' }, 'DATABASE_ERROR', 503, 'Service Unavailable'],
])('%s %j: whose outage it is, is told (%s: %i)', async (path, body, reason, status, error) => {
  failure = graphqlError('UNAVAILABLE', 'Try again later', { ...(reason && { reason }) });
  const headers = { authorization: 'Bearer good', 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(`${server.url}/api/${path}`, request);
  expect([response.status, await response.json()]).toEqual([status, { error, message: 'Try again later' }]);
});
