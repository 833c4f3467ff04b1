import { expect } from 'vitest';

import { badBodyCases } from './bad-body-cases.ts';
import { jsonRequest, type ConformanceCase } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';

const loginOperation = 'POST /api/v1/auth/login';
const documentedLogin = await readExample('messagejs', 'User Login', 1);
/** messagejs.md, "Error Codes": the block there has a comment in it, and is no JSON. */
const documentedError = { error: 'Human-readable error message', code: 'ERROR_CODE' };

const logins: readonly ConformanceCase[] = ['/api/v1/auth/login', '/api/v1/auth/login/'].map((path) => ({
  operation: loginOperation,
  name: `answers the user and both tokens at ${path}`,
  request: ({ email, password }) => jsonRequest(path, { email, password }),
  status: 200,
  documented: documentedLogin,
  values: ({ email }) => ({ user: { id: expect.stringMatching(/^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$/), email } }),
}));

const refusals: readonly ConformanceCase[] = [
  { email: 'nobody@example.com', password: 'password123' },
  { email: 'demo@example.com', password: 'wrong' },
].map((credentials) => ({
  operation: loginOperation,
  name: `refuses ${JSON.stringify(credentials)}`,
  request: () => jsonRequest('/api/v1/auth/login', credentials),
  status: 401,
  documented: documentedError,
  values: () => ({ code: 'INVALID_CREDENTIALS' }),
}));

/** messagejs.md, held against a running gateway. */
export const messagejsCases: readonly ConformanceCase[] = [
  ...logins,
  ...refusals,
  ...badBodyCases({
    operation: loginOperation,
    path: '/api/v1/auth/login',
    valid: { email: 'user@example.com', password: 'password123' },
    encoding: 'json',
    documented: { ...documentedError, details: { field: 'email' } },
  }).map((one) => (one.status === 413 ? { ...one, documented: documentedError } : one)),
];
