import { LoginDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import type { FailureCode } from '../rest-error.ts';
import { route } from '../route.ts';
import { typeId } from '../type-id.ts';

/** messagejs.md, "Error Codes", for the failures that need no operation of its own. */
const codes: Readonly<Partial<Record<FailureCode, string>>> = {
  BAD_USER_INPUT: 'INVALID_REQUEST',
  UNAUTHENTICATED: 'INVALID_TOKEN',
  FORBIDDEN: 'ACCESS_DENIED',
  RATE_LIMITED: 'RATE_LIMIT_EXCEEDED',
  INTERNAL: 'INTERNAL_ERROR',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** Serves services' users too (contract README, rule 3). */
const login = route({
  method: 'POST',
  path: '/api/v1/auth/login',
  summary: 'Sign in',
  document: LoginDocument,
  input: z.object({ body: z.object({ email: z.string(), password: z.string() }) }),
  output: z.object({
    user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
    token: z.string(),
    refreshToken: z.string(),
  }),
  fieldNames: { login: 'email' },
  codes: { UNAUTHENTICATED: 'INVALID_CREDENTIALS' },
  variables: ({ body }) => ({ input: { login: body.email, password: body.password } }),
  answer: ({ login: { accessToken, refreshToken, account } }) => ({
    user: { id: typeId('usr', account.id), email: account.email ?? '', name: account.name ?? '' },
    token: accessToken,
    refreshToken,
  }),
});

/** messagejs.md: projects, keys, connectors, templates and sends. Unknown paths under `/api/v1` answer in its words. */
export const messagejs: Dialect = {
  name: 'messagejs',
  prefixes: ['/api/v1'],
  routes: [login],
  limits: { user: 'messagejs-user' },
  errorBody: ({ code, documentedCode, message, field }) => ({
    error: message,
    code: documentedCode ?? codes[code] ?? code,
    ...(field === undefined ? {} : { details: { field } }),
  }),
  error: z.object({ error: z.string(), code: z.string(), details: z.object({ field: z.string() }).optional() }),
};
