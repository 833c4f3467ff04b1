import { STATUS_CODES } from 'node:http';

import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { authRoutes } from './backend/auth.ts';
import { messagingRoutes } from './backend/messaging.ts';
import { sessionRoutes } from './backend/sessions.ts';
import { teamRoutes } from './backend/teams.ts';
import { userRoutes } from './backend/users.ts';
import { webhookRoutes } from './backend/webhooks.ts';

/** backend.md: teams and WhatsApp sessions. Unknown paths under `/api`, save `/api/v1`, answer in its words. */
export const backend: Dialect = {
  name: 'backend',
  prefixes: ['/api'],
  routes: [...authRoutes, ...userRoutes, ...teamRoutes, ...sessionRoutes, ...messagingRoutes, ...webhookRoutes],
  // WAHA that cannot be reached is a gateway's failure; what is our own keeps its status (contract README, "backend").
  statusOfReason: new Map([['THIRD_PARTY_ERROR', 502]]),
  errorBody: ({ status, message }) => ({ error: STATUS_CODES[status] ?? 'Error', message }),
  error: z.object({ error: z.string(), message: z.string() }),
};
