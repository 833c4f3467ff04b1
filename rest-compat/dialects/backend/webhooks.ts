import { ReceiveWahaWebhookDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { route } from '../../route.ts';

const waha = route({
  method: 'POST',
  path: '/api/webhooks/waha',
  summary: 'Take in what WAHA tells',
  document: ReceiveWahaWebhookDocument,
  input: z.object({
    headers: z.object({ 'x-webhook-hmac': z.string().optional() }),
    // What is in the payload is the channel's affair: here it would be refused for what the channel knows how to mend.
    body: z.object({ session: z.string().min(1), event: z.string() }),
    text: z.string(),
  }),
  output: z.object({ success: z.literal(true) }),
  variables: ({ headers, text }) => ({ input: { body: text, signature: headers['x-webhook-hmac'] } }),
  answer: () => ({ success: true as const }),
});

export const webhookRoutes = [waha];
