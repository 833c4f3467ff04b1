import { expect } from 'vitest';

import { bearer, jsonRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { documentedError, refusal } from './messagejs-error.ts';
import { messagejsMessageCases } from './messagejs-messages.cases.ts';
import { messagejsProjectCases } from './messagejs-projects.cases.ts';

const loginOperation = 'POST /api/v1/auth/login';
const documentedLogin = await readExample('messagejs', 'User Login', 1);

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

const registerOperation = 'POST /api/v1/auth/register';
const registration = await readExample('messagejs', 'User Registration');
const register = ({ newEmail }: World, change: object = {}) =>
  jsonRequest('/api/v1/auth/register', { ...registration, email: `new-${newEmail}`, ...change });

const accounts: readonly ConformanceCase[] = [
  {
    operation: registerOperation,
    name: 'answers the account and both tokens',
    request: (world) => register(world),
    status: 201,
    documented: await readExample('messagejs', 'User Registration', 1),
    values: ({ newEmail }) => ({ user: { email: `new-${newEmail}`, name: registration['name'] } }),
  },
  refusal(registerOperation, 'the same again', (world) => register(world), { status: 409, code: 'EMAIL_TAKEN' }),
  refusal(registerOperation, 'an address that is none', (world) => register(world, { email: 'nobody' }), {
    status: 400,
    code: 'INVALID_EMAIL',
    field: 'email',
  }),
  refusal(registerOperation, 'without a name', (world) => register(world, { name: undefined }), {
    status: 400,
    code: 'MISSING_REQUIRED_FIELD',
    field: 'name',
  }),
  refusal(registerOperation, 'a password that is too short', (world) => register(world, { password: 'short' }), {
    status: 400,
    code: 'INVALID_REQUEST',
    field: 'password',
  }),
  {
    operation: 'GET /api/v1/auth/me',
    name: 'reads the signed-in account',
    request: ({ messagejs: { token } }) => ({ path: '/api/v1/auth/me', headers: bearer(token) }),
    status: 200,
    documented: await readExample('messagejs', 'Get Current User'),
  },
  refusal(
    'GET /api/v1/auth/me',
    'with an API key',
    ({ messagejs: { key } }) => ({ path: '/api/v1/auth/me', headers: bearer(key) }),
    {
      status: 401,
      code: 'INVALID_TOKEN',
    },
  ),
];

/** messagejs.md, held against a running gateway. */
export const messagejsCases: readonly ConformanceCase[] = [
  ...accounts,
  ...messagejsProjectCases,
  ...messagejsMessageCases,
  ...logins,
  ...refusals,
];
