import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { metricRoutes } from './services/analytics.ts';
import { auditRoutes } from './services/audit-logs.ts';
import { historyRoutes } from './services/message-history.ts';

/** services.md, "Unauthorized": its words where nothing more is known than that the credentials are missing or no good. */
const unauthorized = 'Authentication credentials were not provided.';

/** services.md: audit logs, analytics and message history. Its login and its unknown paths are messagejs's. */
export const services: Dialect = {
  name: 'services',
  prefixes: [],
  routes: [...auditRoutes, ...metricRoutes, ...historyRoutes],
  limits: { user: 'services-user', organisation: 'services-organisation' },
  errorBody: ({ status, message, reason }) => {
    if (status === 401) return { detail: reason === 'TOKEN_EXPIRED' ? message : unauthorized };
    return status === 429 ? { detail: message } : { success: false, message };
  },
  error: z.union([z.object({ success: z.literal(false), message: z.string() }), z.object({ detail: z.string() })]),
};
