import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import type { FailureCode } from '../rest-error.ts';

/** messagejs.md, "Error Codes", for the failures that need no operation of its own. */
const codes: Readonly<Partial<Record<FailureCode, string>>> = {
  BAD_USER_INPUT: 'INVALID_REQUEST',
  UNAUTHENTICATED: 'INVALID_TOKEN',
  FORBIDDEN: 'ACCESS_DENIED',
  RATE_LIMITED: 'RATE_LIMIT_EXCEEDED',
  INTERNAL: 'INTERNAL_ERROR',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** messagejs.md: projects, keys, connectors, templates and sends. Unknown paths under `/api/v1` answer in its words. */
export const messagejs: Dialect = {
  name: 'messagejs',
  prefixes: ['/api/v1'],
  routes: [],
  limits: { user: 'messagejs-user' },
  errorBody: ({ code, message, field }) => ({
    error: message,
    code: codes[code] ?? code,
    ...(field === undefined ? {} : { details: { field } }),
  }),
  error: z.object({ error: z.string(), code: z.string(), details: z.object({ field: z.string() }).optional() }),
};
