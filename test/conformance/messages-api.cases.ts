import { bearer, formRequest, jsonRequest, jsonType, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

const example = (heading: string, index = 0) => readExample('messages-api', heading, index);

const documentedError = await example('Error Response Format');
const page = await example('1. Get All Conversations/Leads', 1);
const conversationExample = await example('2. Get Single Conversation Details', 1);
const conversationStructure = await example('2. Get Single Conversation Details');

/** The example shows `properties: ""` where the structure says an object, and the structure wins (README, rule 11). */
const conversation = { ...conversationExample, data: conversationStructure['data'] };

const all = 'GET /messages/all/:client_id';
const one = 'GET /messages/conversation/:userId';
const unauthenticated = { status: false, code: 401, error_message: 'Invalid authentication credentials' };
const unknownId = '00000000-0000-7000-8000-000000000000';

const allPage = (query: string) => (world: World) => ({
  path: `/messages/all/demo${query}`,
  headers: bearer(world.accessToken),
});

const onePage = (query: string) => (world: World) => ({
  path: `/messages/conversation/${world.userId}${query}`,
  headers: bearer(world.accessToken),
});

const wellFormed: readonly ConformanceCase[] = [
  {
    operation: 'POST /client/login',
    name: 'answers both tokens and the client',
    request: ({ email, password }) => formRequest('/client/login', { username: email, password }),
    status: 200,
    documented: await example('1. Login'),
    values: () => ({ status: true, code: 200, data: { client_id: 'demo', client_name: 'Demo Client' } }),
  },
  {
    operation: 'POST /client/login',
    name: 'takes a username too, and a trailing slash',
    request: ({ password }) => formRequest('/client/login/', { username: 'admin', password }),
    status: 200,
    documented: await example('1. Login'),
  },
  {
    operation: 'POST /client/login',
    name: 'refuses a wrong password',
    request: ({ email }) => formRequest('/client/login', { username: email, password: 'wrong' }),
    status: 401,
    documented: documentedError,
    values: () => unauthenticated,
    headers: { 'www-authenticate': /^Bearer/ },
  },
  {
    operation: 'POST /client/refresh-token',
    name: 'takes a form field',
    request: async ({ login }) => formRequest('/client/refresh-token', { refresh_token: (await login()).refreshToken }),
    status: 200,
    documented: await example('2. Refresh Token'),
  },
  {
    operation: 'POST /client/refresh-token',
    name: 'takes a JSON field',
    request: async ({ login }) => jsonRequest('/client/refresh-token', { refresh_token: (await login()).refreshToken }),
    status: 200,
    documented: await example('2. Refresh Token'),
  },
  {
    operation: 'POST /client/refresh-token',
    name: 'takes a query parameter, and the same token again',
    request: async ({ login, url }) => {
      const path = `/client/refresh-token?refresh_token=${encodeURIComponent((await login()).refreshToken)}`;
      await fetch(url + path, { method: 'POST' });
      return { path };
    },
    status: 200,
    documented: await example('2. Refresh Token'),
  },
  {
    operation: 'POST /client/refresh-token',
    name: 'refuses what is no refresh token',
    request: () => formRequest('/client/refresh-token', { refresh_token: 'no.such.token' }),
    status: 401,
    documented: documentedError,
  },
  {
    operation: 'POST /client/refresh-token',
    name: 'refuses an access token',
    request: ({ accessToken }) => formRequest('/client/refresh-token', { refresh_token: accessToken }),
    status: 401,
    documented: documentedError,
  },
  {
    operation: 'POST /client/logout',
    name: 'ends the session of the bearer token',
    request: async ({ login }) => ({ path: '/client/logout', headers: bearer((await login()).accessToken) }),
    status: 200,
    documented: await example('3. Logout'),
    values: () => ({ status: true, code: 200, message: 'Logged out successfully' }),
  },
  {
    operation: 'POST /client/logout',
    name: 'finds the token where the axios client puts it',
    request: async ({ login }) =>
      jsonRequest('/client/logout', { headers: { Authorization: `Bearer ${(await login()).accessToken}` } }),
    status: 200,
    documented: await example('3. Logout'),
  },
  {
    operation: 'POST /client/logout',
    name: 'leaves neither token valid',
    request: async ({ login, url }) => {
      const { accessToken, refreshToken } = await login();
      await fetch(`${url}/client/logout`, { method: 'POST', headers: bearer(accessToken) });
      return formRequest('/client/refresh-token', { refresh_token: refreshToken });
    },
    status: 401,
    documented: documentedError,
  },
  {
    operation: 'POST /client/logout',
    name: 'asks for a token',
    request: () => ({ path: '/client/logout' }),
    status: 401,
    documented: documentedError,
    values: () => unauthenticated,
  },
  ...['', '/', '?limit=2', '?limit=100&direction=backward', '?start_date=2020-01-01T00:00:00Z'].map(
    (query): ConformanceCase => ({
      operation: all,
      name: `answers a page for '${query}'`,
      request: allPage(query),
      status: 200,
      documented: page,
      allowances: { nullable: ['data.pagination.next_cursor'] },
      values: () => ({ status: true, code: 200, message: 'Records retrieved successfully', error_message: null }),
    }),
  ),
  {
    operation: all,
    name: "starts after the cursor's user",
    request: (world) => allPage(`?cursor=${world.userId}`)(world),
    status: 200,
    documented: page,
    allowances: { nullable: ['data.pagination.next_cursor'] },
  },
  {
    operation: all,
    name: 'finds nobody before the end of a past day',
    request: allPage('?end_date=2001-01-01'),
    status: 200,
    documented: page,
    allowances: { nullable: ['data.pagination.next_cursor'] },
    values: () => ({ data: { users: [], count: 0, pagination: { next_cursor: null, has_more_next: false } } }),
  },
  {
    operation: all,
    name: 'finds nobody with an action that was never taken',
    request: allPage('?action=No%20such%20action&campaign_ids=no-such-campaign&unread_messages=0'),
    status: 200,
    documented: page,
    allowances: { nullable: ['data.pagination.next_cursor'] },
    values: () => ({ data: { users: [], count: 0 } }),
  },
  {
    operation: one,
    name: 'answers the exchanges of a contact',
    request: onePage('?limit=50&offset=0'),
    status: 200,
    documented: conversation,
    allowances: { open: ['data.messages[].properties'] },
    values: ({ userId }) => ({
      message: 'Operation completed successfully',
      data: { user_id: userId, client_id: 'demo', chunks_ref: [`${userId}_0`], last_chunk_id: 0, source: 'website' },
    }),
  },
  {
    operation: one,
    name: 'takes the largest limit, and an offset past the end',
    request: onePage('/?limit=500&offset=2147483647'),
    status: 200,
    documented: conversation,
    values: () => ({ data: { messages: [] } }),
  },
];

/** An access token of another tenant, which is opened for it. */
async function stranger({ url, newTenant, newEmail }: World): Promise<string> {
  const account = { email: `m${newEmail}`, password: 'securepassword', tenant_id: `m${newTenant}` };
  await fetch(`${url}/api/v1/auth/register`, { method: 'POST', headers: jsonType, body: JSON.stringify(account) });
  const body = new URLSearchParams({ username: account.email, password: account.password });
  return textAt(await (await fetch(`${url}/client/login`, { method: 'POST', body })).json(), 'data', 'access_token');
}

const refusals: readonly ConformanceCase[] = [
  {
    operation: all,
    name: 'says that a token of an ended session has expired',
    request: async ({ login, url }) => {
      const headers = bearer((await login()).accessToken);
      await fetch(`${url}/client/logout`, { method: 'POST', headers });
      return { path: '/messages/all/demo', headers };
    },
    status: 401,
    values: () => ({ status: false, code: 401, error_message: 'Token has expired' }),
  },
  {
    operation: all,
    name: "knows no cursor that is another tenant's user",
    request: async (world) => ({
      path: `/messages/all/m${world.newTenant}?cursor=${world.userId}`,
      headers: bearer(await stranger(world)),
    }),
    status: 400,
    names: 'cursor',
  },
  {
    operation: one,
    name: "has no user of another tenant's",
    request: async (world) => ({
      path: `/messages/conversation/${world.userId}`,
      headers: bearer(await stranger(world)),
    }),
    status: 404,
  },
  { operation: all, name: 'asks for a token', request: () => ({ path: '/messages/all/demo' }), status: 401 },
  {
    operation: all,
    name: 'refuses a forged token',
    request: ({ accessToken }) => ({ path: '/messages/all/demo', headers: bearer(`${accessToken.slice(0, -4)}AAAA`) }),
    status: 401,
    values: () => unauthenticated,
  },
  {
    operation: all,
    name: 'refuses a foreign client_id',
    request: ({ accessToken }) => ({ path: '/messages/all/another-client', headers: bearer(accessToken) }),
    status: 403,
  },
  { operation: one, name: 'asks for a token', request: () => ({ path: '/messages/conversation/+201' }), status: 401 },
  ...[unknownId, '+209999999999', 'nobody', '%27%3B%20DROP%20TABLE', 'a'.repeat(5_000)].map(
    (userId): ConformanceCase => ({
      operation: one,
      name: `has no user ${userId.slice(0, 40)}`,
      request: ({ accessToken }) => ({ path: `/messages/conversation/${userId}`, headers: bearer(accessToken) }),
      status: 404,
    }),
  ),
  ...['/client', '/client/nothing', '/messages/', '/messages/nothing/at/all'].map((path): ConformanceCase => ({
    operation: all,
    name: `knows no ${path}`,
    request: () => ({ path }),
    status: 404,
  })),
];

const refused = refusals.map((refusal) => ({ ...refusal, documented: documentedError }));

const badQueries: readonly (readonly [operation: string, field: string, value: string])[] = [
  ...['0', '101', '-1', 'ten', '', '1.5', '1e1'].map((value) => [all, 'limit', value] as const),
  [all, 'cursor', 'not-a-user'],
  [all, 'cursor', unknownId],
  [all, 'direction', 'sideways'],
  ...['2025-02-30T00:00:00Z', '2025-02-29', '2025-13-01', '0000-01-01T00:00:00Z', 'soon', '1'.repeat(5_000)].flatMap(
    (date) => [[all, 'start_date', date] as const, [all, 'end_date', date] as const],
  ),
  ...['-1', 'x', '2147483648'].map((value) => [all, 'unread_messages', value] as const),
  [all, 'action', '%00'],
  [all, 'campaign_ids', 'a%00b'],
  ...['0', '501', 'x'].map((value) => [one, 'limit', value] as const),
  ...['-1', 'x', '2147483648'].map((value) => [one, 'offset', value] as const),
  [one, 'userId', 'a%00b'],
];

const badQueryCases = badQueries.map(([operation, field, value]): ConformanceCase => {
  const query = `?${field}=${value}`;
  const pathField = (world: World) => ({
    path: `/messages/conversation/${value}`,
    headers: bearer(world.accessToken),
  });
  return {
    operation,
    name: `refuses ${field}=${value.slice(0, 40)}`,
    request: field === 'userId' ? pathField : operation === all ? allPage(query) : onePage(query),
    status: 400,
    documented: documentedError,
    names: field,
  };
});

/** messages-api.md, every operation. */
export const messagesApiCases: readonly ConformanceCase[] = [...wellFormed, ...refused, ...badQueryCases];
