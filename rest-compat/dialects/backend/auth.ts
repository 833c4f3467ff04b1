import { LoginDocument, LogoutDocument, MeDocument, RefreshTokenDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { route } from '../../route.ts';
import { epochSeconds } from '../../timestamps.ts';
import { roles, roleWord } from './roles.ts';
import { done, doneOutput, success, successOf } from './success.ts';
import { userBody, usernameOf, userOutput } from './user.ts';

const tokens = { access_token: z.string(), refresh_token: z.string(), expires_at: z.int() };

const login = route({
  method: 'POST',
  path: '/api/auth/login',
  summary: 'Sign in with a username and a password',
  document: LoginDocument,
  input: z.object({ body: z.object({ username: z.string(), password: z.string() }) }),
  output: successOf(
    z.object({ user: z.object({ id: z.string(), username: z.string(), role: z.enum(roles) }), ...tokens }),
  ),
  fieldNames: { login: 'username' },
  variables: ({ body }) => ({ input: { login: body.username, password: body.password } }),
  answer: ({ login: { account, accessToken, refreshToken, expiresAt } }) =>
    success({
      user: { id: account.id, username: usernameOf(account), role: roleWord[account.role] },
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_at: epochSeconds(expiresAt),
    }),
});

/** Not documented, but served as well (contract README, "backend"), like the next one. */
const refresh = route({
  method: 'POST',
  path: '/api/auth/refresh',
  summary: 'Exchange a refresh token for new tokens',
  document: RefreshTokenDocument,
  input: z.object({ body: z.object({ refresh_token: z.string() }) }),
  output: successOf(z.object(tokens)),
  fieldNames: { refreshToken: 'refresh_token' },
  variables: ({ body }) => ({ input: { refreshToken: body.refresh_token, rotate: true } }),
  answer: ({ refreshToken: { accessToken, refreshToken, expiresAt } }) =>
    success({ access_token: accessToken, refresh_token: refreshToken, expires_at: epochSeconds(expiresAt) }),
});

const logout = route({
  method: 'POST',
  path: '/api/auth/logout',
  summary: 'End the session of the token',
  document: LogoutDocument,
  input: z.object({}),
  output: doneOutput,
  variables: () => ({}),
  answer: () => done('Logged out successfully'),
});

const me = route({
  method: 'GET',
  path: '/api/auth/me',
  summary: 'Read who is signed in',
  document: MeDocument,
  input: z.object({}),
  output: successOf(userOutput),
  variables: () => ({}),
  answer: (data) => success(userBody(data.me)),
});

export const authRoutes = [login, refresh, logout, me];
