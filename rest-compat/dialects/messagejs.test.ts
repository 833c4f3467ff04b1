import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { graphqlError, startLoopbackServer, type LoopbackServer } from '../testing/loopback-server.ts';

let server: LoopbackServer;
let failure: Error;

beforeAll(async () => {
  const fail = () => {
    throw failure;
  };
  server = await startLoopbackServer({ projects: fail, sendTemplate: fail, register: fail });
});

afterAll(() => server.close());

async function answered(error: Error, request: RequestInit = {}, path = 'projects') {
  failure = error;
  const headers = { authorization: 'Bearer good', 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/api/v1/${path}`, { headers, ...request });
  const body: unknown = await response.json();
  return { status: response.status, headers: response.headers, body };
}

describe('what the gateway refuses', () => {
  test.each([
    ['UNAUTHENTICATED', undefined, 401, 'INVALID_TOKEN'],
    ['UNAUTHENTICATED', 'MISSING_API_KEY', 401, 'MISSING_API_KEY'],
    ['UNAUTHENTICATED', 'INVALID_API_KEY', 401, 'INVALID_API_KEY'],
    ['UNAUTHENTICATED', 'API_KEY_EXPIRED', 401, 'API_KEY_EXPIRED'],
    ['FORBIDDEN', undefined, 403, 'ACCESS_DENIED'],
    ['NOT_FOUND', undefined, 404, 'NOT_FOUND'],
    ['NOT_FOUND', 'PROJECT_NOT_FOUND', 404, 'PROJECT_NOT_FOUND'],
    ['NOT_FOUND', 'CONNECTOR_NOT_FOUND', 404, 'CONNECTOR_NOT_FOUND'],
    ['NOT_FOUND', 'TEMPLATE_NOT_FOUND', 404, 'TEMPLATE_NOT_FOUND'],
    ['CONFLICT', undefined, 409, 'CONFLICT'],
    ['CONFLICT', 'EMAIL_TAKEN', 409, 'EMAIL_TAKEN'],
    ['CONFLICT', 'IDEMPOTENCY_KEY_REUSED', 409, 'IDEMPOTENCY_KEY_REUSED'],
    ['CONFLICT', 'CONNECTOR_NOT_ACTIVE', 400, 'CONNECTOR_NOT_ACTIVE'],
    ['BAD_USER_INPUT', 'INVALID_CREDENTIALS', 400, 'INVALID_CREDENTIALS'],
    ['BAD_USER_INPUT', 'INVALID_PHONE', 400, 'INVALID_PHONE'],
    ['RATE_LIMITED', undefined, 429, 'RATE_LIMIT_EXCEEDED'],
    ['RATE_LIMITED', 'QUOTA_EXCEEDED', 429, 'QUOTA_EXCEEDED'],
    ['UNAVAILABLE', undefined, 503, 'SERVICE_UNAVAILABLE'],
    ['UNAVAILABLE', 'THIRD_PARTY_ERROR', 502, 'THIRD_PARTY_ERROR'],
    ['UNAVAILABLE', 'CONNECTOR_ERROR', 500, 'CONNECTOR_ERROR'],
    ['UNAVAILABLE', 'DATABASE_ERROR', 500, 'DATABASE_ERROR'],
    ['UNAVAILABLE', 'toString', 503, 'SERVICE_UNAVAILABLE'],
    ['no such code', undefined, 500, 'INTERNAL_ERROR'],
  ])('%s, %s is %i %s', async (code, reason, status, documented) => {
    const answer = await answered(graphqlError(code, 'Words', { ...(reason && { reason }) }));
    expect(answer).toMatchObject({ status, body: { code: documented } });
  });

  test('a token that has expired has a code of its own', async () => {
    const answer = await answered(graphqlError('UNAUTHENTICATED', 'Token has expired', { reason: 'TOKEN_EXPIRED' }));
    expect(answer).toMatchObject({ status: 401, body: { error: 'Token has expired', code: 'TOKEN_EXPIRED' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('a wait is said in the header', async () => {
    const error = graphqlError('RATE_LIMITED', 'Too much', { reason: 'QUOTA_EXCEEDED', retryAfter: 61.2 });
    expect((await answered(error)).headers.get('retry-after')).toBe('62');
  });
});

describe('fields', () => {
  test('have codes of their own where the document has, and the name that it gives them', async () => {
    const body = JSON.stringify({ email: 'nobody', password: 'SecurePassword123!', name: 'John' });
    const error = graphqlError('BAD_USER_INPUT', 'email must be an e-mail address', { field: 'email' });
    expect((await answered(error, { method: 'POST', body }, 'auth/register')).body).toEqual({
      error: 'email must be an e-mail address',
      code: 'INVALID_EMAIL',
      details: { field: 'email' },
    });
  });

  test('that are missing are told so before anything is asked', async () => {
    const answer = await answered(new Error('not asked'), { method: 'POST', body: '{"to":"+1234567890"}' }, 'messages');
    expect(answer.body).toEqual({
      error: 'connectorId is required',
      code: 'MISSING_REQUIRED_FIELD',
      details: { field: 'connectorId' },
    });
  });
});
