import { expect } from 'vitest';

import { bearer, jsonRequest, type CaseRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

const root = '/api';
const examples = {
  login: await readExample('backend', 'POST /auth/login', 1),
  me: await readExample('backend', 'GET /auth/me'),
  createUser: await readExample('backend', 'POST /users', 1),
  users: await readExample('backend', 'GET /users'),
  reset: await readExample('backend', 'POST /users/:userId/reset-password', 1),
  error: await readExample('backend', 'Error Responses'),
};

const user = {
  id: 'uuid',
  username: 'john_doe',
  full_name: 'John Doe',
  role: 'team_member',
  is_active: true,
  last_login_at: '2025-01-01T12:00:00Z',
  created_at: '2025-01-01T00:00:00Z',
};
const team = { id: 'uuid', name: 'Sales', created_at: '2025-01-01T00:00:00Z' };
/** What is served beside the documented operations has no example; its data is as the document words users. */
const besideExamples = {
  refresh: { success: true, data: { access_token: 'eyJ...', refresh_token: 'eyJ...', expires_at: 1234567890 } },
  done: { success: true, message: 'Logged out successfully' },
  user: { success: true, data: user },
  users: { success: true, data: [user] },
  team: { success: true, data: team },
  teams: { success: true, data: [team] },
};

const documentedPassword = 'SecurePass123';

/** Another for each that is made: names are unique in the whole server. */
let made = 0;
const newUser = () => ({
  username: `john_doe_${Date.now().toString(36)}_${(made += 1)}`,
  password: documentedPassword,
  full_name: 'John Doe',
  role: 'team_member',
});

async function post({ url }: World, { path, ...options }: CaseRequest): Promise<unknown> {
  const response = await fetch(url + path, { method: 'POST', ...options });
  return response.json();
}

/** A user whom the demo's account has made, and their token. */
async function addUser(world: World, role = 'team_member'): Promise<{ id: string; token: string; username: string }> {
  const user = { ...newUser(), role };
  const created = await post(world, jsonRequest(`${root}/users`, user, bearer(world.accessToken)));
  const { username, password } = user;
  const session = await post(world, jsonRequest(`${root}/auth/login`, { username, password }));
  return { id: textAt(created, 'data', 'id'), username, token: textAt(session, 'data', 'access_token') };
}

async function addTeam(world: World): Promise<string> {
  const team = { name: `Team ${Date.now().toString(36)} ${(made += 1)}` };
  return textAt(await post(world, jsonRequest(`${root}/teams`, team, bearer(world.accessToken))), 'data', 'id');
}

const refused = { documented: examples.error };

const logins: readonly ConformanceCase[] = [
  {
    operation: 'POST /api/auth/login',
    name: 'answers the user, both tokens and when the first one ends',
    request: ({ password }) => jsonRequest(`${root}/auth/login`, { username: 'admin', password }),
    status: 200,
    documented: examples.login,
    values: () => ({ success: true, data: { user: { username: 'admin', role: 'super_admin' } } }),
  },
  ...['username', 'password'].map((field): ConformanceCase => ({
    ...refused,
    operation: 'POST /api/auth/login',
    name: `asks for ${field}`,
    request: ({ password }) => jsonRequest(`${root}/auth/login/`, { username: 'admin', password, [field]: undefined }),
    status: 400,
    names: field,
  })),
  {
    ...refused,
    operation: 'POST /api/auth/login',
    name: 'refuses a wrong password',
    request: () => jsonRequest(`${root}/auth/login`, { username: 'admin', password: 'wrong' }),
    status: 401,
    values: () => ({ error: 'Unauthorized' }),
  },
  {
    operation: 'GET /api/auth/me',
    name: 'answers who is signed in',
    request: ({ accessToken }) => ({ path: `${root}/auth/me`, headers: bearer(accessToken) }),
    status: 200,
    documented: examples.me,
    values: () => ({ data: { username: 'admin', role: 'super_admin', is_active: true } }),
  },
  {
    ...refused,
    operation: 'GET /api/auth/me',
    name: 'refuses nobody',
    request: () => ({ path: `${root}/auth/me` }),
    status: 401,
  },
];

const users: readonly ConformanceCase[] = [
  {
    operation: 'POST /api/users',
    name: 'creates a user',
    request: ({ accessToken }) => jsonRequest(`${root}/users`, newUser(), bearer(accessToken)),
    status: 201,
    documented: examples.createUser,
    values: () => ({ success: true, data: { full_name: 'John Doe', role: 'team_member' } }),
  },
  {
    ...refused,
    operation: 'POST /api/users',
    name: 'refuses a name that is taken',
    request: ({ accessToken }) =>
      jsonRequest(`${root}/users`, { ...newUser(), username: 'admin' }, bearer(accessToken)),
    status: 409,
    values: () => ({ error: 'Conflict' }),
  },
  {
    ...refused,
    operation: 'POST /api/users',
    name: 'refuses an equal of an admin',
    request: async (world) =>
      jsonRequest(`${root}/users`, { ...newUser(), role: 'admin' }, bearer((await addUser(world, 'admin')).token)),
    status: 403,
  },
  ...Object.entries({ username: 'no', password: 'password', full_name: 5, role: 'owner' }).map(
    ([field, value]): ConformanceCase => ({
      ...refused,
      operation: 'POST /api/users',
      name: `refuses the ${field} ${value}`,
      request: ({ accessToken }) => jsonRequest(`${root}/users`, { ...newUser(), [field]: value }, bearer(accessToken)),
      status: 400,
      names: field,
    }),
  ),
  {
    operation: 'GET /api/users',
    name: 'lists whom the caller sees',
    request: async (world) => {
      await addUser(world);
      return { path: `${root}/users`, headers: bearer(world.accessToken) };
    },
    status: 200,
    documented: examples.users,
    allowances: { nullable: ['data[].last_login_at'] },
    values: () => ({ data: expect.arrayContaining([expect.objectContaining({ username: 'admin' })]) }),
  },
  {
    operation: 'GET /api/users',
    name: 'lists nobody whom an admin did not create',
    request: async (world) => ({ path: `${root}/users`, headers: bearer((await addUser(world, 'admin')).token) }),
    status: 200,
    documented: examples.users,
    values: () => ({ success: true, data: [] }),
  },
  {
    ...refused,
    operation: 'GET /api/users',
    name: 'is for admins',
    request: async (world) => ({ path: `${root}/users`, headers: bearer((await addUser(world)).token) }),
    status: 403,
    values: () => ({ error: 'Forbidden' }),
  },
];

const resetOf = (id: string, token: string, body: unknown = { new_password: 'NewSecurePass123' }) =>
  jsonRequest(`${root}/users/${id}/reset-password`, body, bearer(token));

const resets: readonly ConformanceCase[] = [
  {
    operation: 'POST /api/users/:userId/reset-password',
    name: 'gives a user another password',
    request: async (world) => resetOf((await addUser(world)).id, world.accessToken),
    status: 200,
    documented: examples.reset,
    values: () => ({ success: true }),
  },
  {
    ...refused,
    operation: 'POST /api/users/:userId/reset-password',
    name: 'knows no such user',
    request: ({ accessToken, userId }) => resetOf(userId, accessToken),
    status: 404,
    values: () => ({ error: 'Not Found' }),
  },
  {
    ...refused,
    operation: 'POST /api/users/:userId/reset-password',
    name: 'refuses a weak password',
    request: async (world) => resetOf((await addUser(world)).id, world.accessToken, { new_password: 'password' }),
    status: 400,
    names: 'new_password',
  },
  {
    ...refused,
    operation: 'POST /api/users/:userId/reset-password',
    name: 'is for admins',
    request: async (world) => resetOf((await addUser(world)).id, (await addUser(world)).token),
    status: 403,
  },
];

/** Served beside the documented operations (contract README, "backend"): their data is as the document words users. */
const beside: readonly ConformanceCase[] = [
  {
    operation: 'POST /api/auth/refresh',
    name: 'exchanges a refresh token',
    request: async ({ login }) => jsonRequest(`${root}/auth/refresh`, { refresh_token: (await login()).refreshToken }),
    status: 200,
    documented: besideExamples.refresh,
    values: () => ({ success: true, data: { access_token: expect.any(String), expires_at: expect.any(Number) } }),
  },
  {
    operation: 'POST /api/auth/logout',
    name: 'ends a session',
    request: async ({ login }) => ({ path: `${root}/auth/logout`, headers: bearer((await login()).accessToken) }),
    status: 200,
    documented: besideExamples.done,
    values: () => ({ success: true }),
  },
  ...(['deactivate', 'reactivate'] as const).map((action): ConformanceCase => ({
    operation: `POST /api/users/:userId/${action}`,
    name: 'answers the user',
    request: async (world) => ({
      path: `${root}/users/${(await addUser(world)).id}/${action}`,
      headers: bearer(world.accessToken),
    }),
    status: 200,
    documented: besideExamples.user,
    values: () => ({ data: { is_active: action === 'reactivate' } }),
  })),
  {
    operation: 'POST /api/teams',
    name: 'creates a team',
    request: ({ accessToken, newTenant }) => jsonRequest(`${root}/teams`, { name: newTenant }, bearer(accessToken)),
    status: 201,
    documented: besideExamples.team,
    values: ({ newTenant }) => ({ data: { name: newTenant, created_at: expect.stringMatching(/:\d\dZ$/) } }),
  },
  {
    operation: 'GET /api/teams',
    name: 'lists teams',
    request: ({ accessToken }) => ({ path: `${root}/teams`, headers: bearer(accessToken) }),
    status: 200,
    documented: besideExamples.teams,
    values: () => ({ success: true, data: expect.any(Array) }),
  },
  {
    operation: 'POST /api/teams/:teamId/members',
    name: 'puts a user into a team',
    request: async (world) => {
      const member = { user_id: (await addUser(world)).id };
      return jsonRequest(`${root}/teams/${await addTeam(world)}/members`, member, bearer(world.accessToken));
    },
    status: 201,
    documented: besideExamples.users,
    values: () => ({ data: [{ role: 'team_member' }] }),
  },
  {
    operation: 'GET /api/teams/:teamId/members',
    name: 'lists who is in a team',
    request: async (world) => ({
      path: `${root}/teams/${await addTeam(world)}/members`,
      headers: bearer(world.accessToken),
    }),
    status: 200,
    documented: besideExamples.users,
    values: () => ({ success: true, data: [] }),
  },
  {
    ...refused,
    operation: 'DELETE /api/teams/:teamId/members/:userId',
    name: 'takes nobody out who is not in',
    request: async (world) => ({
      path: `${root}/teams/${await addTeam(world)}/members/${(await addUser(world)).id}`,
      headers: bearer(world.accessToken),
    }),
    status: 404,
  },
];

/** backend.md, "Auth Endpoints" and "User Management", held against a running gateway. */
export const backendPeopleCases: readonly ConformanceCase[] = [...logins, ...users, ...resets, ...beside];
