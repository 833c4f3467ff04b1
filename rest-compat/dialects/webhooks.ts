import { ReceiveConnectorWebhookDocument } from '@parley/schema/generated/documents';
import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { route } from '../route.ts';
import { uuidOfTypeId } from '../type-id.ts';

const connectorInPath = z.object({ connectorId: z.string() });
const fieldNames = { connectorId: 'connectorId' };

const telegram = route({
  method: 'POST',
  path: '/webhooks/telegram/:connectorId',
  summary: "Take in what Telegram tells a connector's bot",
  document: ReceiveConnectorWebhookDocument,
  input: z.object({
    params: connectorInPath,
    headers: z.object({ 'x-telegram-bot-api-secret-token': z.string().optional() }),
    body: z.object({ callback_query: z.object({ id: z.string() }).optional() }),
    text: z.string(),
    url: z.string(),
  }),
  output: z.object({ method: z.literal('answerCallbackQuery').optional(), callback_query_id: z.string().optional() }),
  fieldNames,
  variables: ({ params, headers, text, url }) => ({
    input: {
      connectorId: uuidOfTypeId('conn', params.connectorId),
      type: 'TELEGRAM' as const,
      body: text,
      url,
      signature: headers['x-telegram-bot-api-secret-token'],
    },
  }),
  // A call of the Bot API may be made in the answer: until it is, the tapped button shows that it is waiting.
  answer: (_data, { body: { callback_query: tap } }) =>
    tap === undefined ? {} : { method: 'answerCallbackQuery' as const, callback_query_id: tap.id },
});

/** Messages and status callbacks come alike. The answer is TwiML that says nothing: replies go out on their own. */
const twilio = (['/webhooks/twilio/:connectorId', '/webhooks/twilio/:connectorId/status'] as const).map((path) =>
  route({
    method: 'POST',
    path,
    summary: path.endsWith('/status') ? 'Take in how far a message of Twilio has come' : 'Take in what Twilio tells',
    document: ReceiveConnectorWebhookDocument,
    accepts: ['form'],
    input: z.object({
      params: connectorInPath,
      headers: z.object({ 'x-twilio-signature': z.string().optional() }),
      body: z.object({ MessageSid: z.string() }),
      text: z.string(),
      url: z.string(),
    }),
    output: z.string(),
    mediaType: 'text/xml',
    fieldNames,
    variables: ({ params, headers, text, url }) => ({
      input: {
        connectorId: uuidOfTypeId('conn', params.connectorId),
        type: 'TWILIO' as const,
        body: text,
        url,
        signature: headers['x-twilio-signature'],
      },
    }),
    answer: () => '<?xml version="1.0" encoding="UTF-8"?><Response></Response>',
  }),
);

/** Where providers send what happens at a connector's account; what a tenant's own address takes is lead-capture's. */
export const webhooks: Dialect = {
  name: 'webhooks',
  prefixes: ['/webhooks'],
  routes: [telegram, ...twilio],
  errorBody: ({ message }) => ({ error: message }),
  error: z.object({ error: z.string() }),
};
