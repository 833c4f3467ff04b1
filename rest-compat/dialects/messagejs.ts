import { z } from 'zod';

import type { Dialect, Failure } from '../dialect.ts';
import type { FailureCode } from '../rest-error.ts';
import { accountRoutes } from './messagejs/accounts.ts';
import { analyticsRoutes } from './messagejs/analytics.ts';
import { apiKeyRoutes } from './messagejs/api-keys.ts';
import { connectorRoutes } from './messagejs/connectors.ts';
import { messageRoutes } from './messagejs/messages.ts';
import { projectRoutes } from './messagejs/projects.ts';
import { templateRoutes } from './messagejs/templates.ts';

/** messagejs.md, "Error Codes", for the failures that need no operation of its own. */
const codes: Readonly<Partial<Record<FailureCode, string>>> = {
  BAD_USER_INPUT: 'INVALID_REQUEST',
  UNAUTHENTICATED: 'INVALID_TOKEN',
  FORBIDDEN: 'ACCESS_DENIED',
  RATE_LIMITED: 'RATE_LIMIT_EXCEEDED',
  INTERNAL: 'INTERNAL_ERROR',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
};

/** messagejs.md, "Error Codes", and two of the contract's README: reasons that are codes here, with their statuses. */
const statusOfReason: ReadonlyMap<string, number> = new Map([
  ['MISSING_API_KEY', 401],
  ['INVALID_API_KEY', 401],
  ['API_KEY_EXPIRED', 401],
  ['TOKEN_EXPIRED', 401],
  ['INVALID_PHONE', 400],
  ['INVALID_TO', 400],
  ['MISSING_REQUIRED_FIELD', 400],
  ['INVALID_CONNECTOR_TYPE', 400],
  ['QUOTA_EXCEEDED', 429],
  ['PROJECT_NOT_FOUND', 404],
  ['CONNECTOR_NOT_FOUND', 404],
  ['TEMPLATE_NOT_FOUND', 404],
  ['CONNECTOR_ERROR', 500],
  ['INVALID_CREDENTIALS', 400],
  ['CONNECTOR_NOT_ACTIVE', 400],
  ['THIRD_PARTY_ERROR', 502],
  ['DATABASE_ERROR', 500],
  ['EMAIL_TAKEN', 409],
  ['IDEMPOTENCY_KEY_REUSED', 409],
]);

function codeOf({ code, reason, fieldCode, documentedCode }: Failure): string {
  if (reason !== undefined && statusOfReason.has(reason)) return reason;
  return fieldCode ?? documentedCode ?? codes[code] ?? code;
}

/** messagejs.md: projects, keys, connectors, templates and sends. Unknown paths under `/api/v1` answer in its words. */
export const messagejs: Dialect = {
  name: 'messagejs',
  prefixes: ['/api/v1'],
  routes: [
    accountRoutes,
    messageRoutes,
    projectRoutes,
    apiKeyRoutes,
    connectorRoutes,
    templateRoutes,
    analyticsRoutes,
  ].flat(),
  limits: { user: 'messagejs-user', proUser: 'messagejs-pro-user' },
  statusOfReason,
  errorBody: (failure) => ({
    error: failure.message,
    code: codeOf(failure),
    ...(failure.field === undefined ? {} : { details: { field: failure.field } }),
  }),
  error: z.object({ error: z.string(), code: z.string(), details: z.object({ field: z.string() }).optional() }),
};
