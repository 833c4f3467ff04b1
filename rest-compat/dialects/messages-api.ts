import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { accountRoutes } from './messages-api/accounts.ts';
import { allMessages } from './messages-api/all-messages.ts';
import { conversation } from './messages-api/conversation.ts';

/** messages-api.md: leads and their conversations, in the envelope `StandardResponse`. */
export const messagesApi: Dialect = {
  name: 'messages-api',
  prefixes: ['/client', '/messages'],
  routes: [...accountRoutes, allMessages, conversation],
  errorBody: ({ status, message }) => ({ status: false, code: status, error_message: message }),
  error: z.object({ status: z.literal(false), code: z.int(), error_message: z.string() }),
};
