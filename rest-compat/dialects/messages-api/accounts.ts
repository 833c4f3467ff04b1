import { LoginDocument, LogoutDocument, RefreshTokenDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { success, successShape } from './success.ts';
import { route } from '../../route.ts';

const login = route({
  method: 'POST',
  path: '/client/login',
  summary: 'Log in',
  document: LoginDocument,
  input: z.object({ body: z.object({ username: z.string(), password: z.string() }) }),
  output: z.object({
    ...successShape,
    data: z.object({
      access_token: z.string(),
      refresh_token: z.string(),
      client_id: z.string(),
      email: z.string(),
      client_name: z.string(),
    }),
  }),
  accepts: ['form'],
  fieldNames: { login: 'username' },
  variables: ({ body }) => ({ input: { login: body.username, password: body.password } }),
  answer: ({ login: { accessToken, refreshToken, account } }) => ({
    ...success('Client authenticated successfully'),
    data: {
      access_token: accessToken,
      refresh_token: refreshToken,
      client_id: account.tenant.slug,
      email: account.email ?? '',
      client_name: account.tenant.name,
    },
  }),
});

/** The documented answer has no room for a new refresh token, so this one does not rotate. */
const refreshToken = route({
  method: 'POST',
  path: '/client/refresh-token',
  summary: 'Get a new access token',
  document: RefreshTokenDocument,
  input: z.object({ body: z.object({ refresh_token: z.string() }) }),
  output: z.object({ access_token: z.string() }),
  accepts: ['form', 'json'],
  bodyOrQuery: true,
  fieldNames: { refreshToken: 'refresh_token' },
  variables: ({ body }) => ({ input: { refreshToken: body.refresh_token, rotate: false } }),
  answer: (data) => ({ access_token: data.refreshToken.accessToken }),
});

/** The documented axios client passes its headers object as the body: a bearer token found there counts. */
const headersAsBody = z.object({
  headers: z
    .object({ Authorization: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const logout = route({
  method: 'POST',
  path: '/client/logout',
  summary: 'Log out',
  document: LogoutDocument,
  input: z.object({ body: headersAsBody }),
  output: z.object(successShape),
  accepts: ['json', 'form'],
  authorization: ({ body }) => body.headers?.Authorization,
  variables: () => ({}),
  answer: () => success('Logged out successfully'),
});

/** messages-api.md, "Authentication". */
export const accountRoutes = [login, refreshToken, logout];
