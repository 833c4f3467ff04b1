import { CurrentAccountDocument, LoginDocument, RegisterAndSignInDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { RestError } from '../../rest-error.ts';
import { route } from '../../route.ts';
import { seconds, secondsIfAny, withSeconds } from '../../timestamps.ts';
import { typeId } from '../../type-id.ts';

const user = z.object({ id: z.string(), email: z.string(), name: z.string() });
const tokens = { token: z.string(), refreshToken: z.string() };

/** Opens a tenant of the account's own (contract README, rule 7). A body with `tenant_id` is lead-capture's. */
const register = route({
  method: 'POST',
  path: '/api/v1/auth/register',
  summary: 'Register an account in a tenant of its own',
  document: RegisterAndSignInDocument,
  input: z.object({ body: z.object({ email: z.string(), password: z.string(), name: z.string() }) }),
  output: z.object({ user: user.extend({ createdAt: seconds }), ...tokens }),
  status: 201,
  fieldCodes: { email: 'INVALID_EMAIL' },
  variables: ({ body: { email, password, name } }) => ({ input: { email, password, name, signIn: true } }),
  answer: ({ register: { account, auth } }) => {
    if (auth === null) throw new RestError('INTERNAL', 'Internal server error');
    return {
      user: { ...userBody(account), createdAt: withSeconds(account.createdAt) },
      token: auth.accessToken,
      refreshToken: auth.refreshToken,
    };
  },
});

/** Serves services' users too (contract README, rule 3). */
const login = route({
  method: 'POST',
  path: '/api/v1/auth/login',
  summary: 'Sign in',
  document: LoginDocument,
  input: z.object({ body: z.object({ email: z.string(), password: z.string() }) }),
  output: z.object({ user, ...tokens }),
  fieldNames: { login: 'email' },
  codes: { UNAUTHENTICATED: 'INVALID_CREDENTIALS' },
  variables: ({ body }) => ({ input: { login: body.email, password: body.password } }),
  answer: ({ login: { accessToken, refreshToken, account } }) => ({
    user: userBody(account),
    token: accessToken,
    refreshToken,
  }),
});

const me = route({
  method: 'GET',
  path: '/api/v1/auth/me',
  summary: 'Read the signed-in account',
  document: CurrentAccountDocument,
  input: z.object({}),
  output: z.object({ user: user.extend({ createdAt: seconds, lastLogin: seconds.nullable() }) }),
  variables: () => ({}),
  answer: ({ me: account }) => ({
    user: {
      ...userBody(account),
      createdAt: withSeconds(account.createdAt),
      lastLogin: secondsIfAny(account.lastLoginAt),
    },
  }),
});

function userBody({ id, email, name }: { id: string; email: string | null; name: string | null }) {
  return { id: typeId('usr', id), email: email ?? '', name: name ?? '' };
}

export const accountRoutes = [register, login, me];
