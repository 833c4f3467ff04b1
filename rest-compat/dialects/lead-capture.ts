import {
  AskDocument,
  HealthDocument,
  LoginDocument,
  ReceiveWebhookDocument,
  RegisterDocument,
  VerifyWebhookDocument,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import type { Dialect } from '../dialect.ts';
import { wordField } from '../fields.ts';
import { leadRoutes } from './lead-capture/leads.ts';
import { analyticsRoutes } from './lead-capture/analytics.ts';
import { channelOfSource, sources } from './lead-capture/sources.ts';
import { RestError } from '../rest-error.ts';
import { route } from '../route.ts';

/** Both dialects register at this path; a body with `tenant_id` is this one's. */
function hasTenantId(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'tenant_id' in body;
}

const register = route({
  method: 'POST',
  path: '/api/v1/auth/register',
  summary: 'Register an account in a tenant',
  document: RegisterDocument,
  input: z.object({
    body: z.object({
      email: z.string(),
      password: z.string(),
      tenant_id: z.string(),
      // Not documented: one of the ways into a tenant that is there already (contract README, rule 7).
      invitation: z.string().optional(),
    }),
  }),
  output: z.object({ id: z.string(), email: z.string().nullable(), tenant_id: z.string() }),
  claims: hasTenantId,
  status: 201,
  fieldNames: { tenant: 'tenant_id' },
  statuses: { CONFLICT: 400 },
  variables: ({ body: { email, password, tenant_id: tenant, invitation } }) => ({
    input: { email, password, tenant, invitation },
  }),
  answer: ({ register: { account } }) => ({ id: account.id, email: account.email, tenant_id: account.tenant.slug }),
});

const token = route({
  method: 'POST',
  path: '/api/v1/auth/token',
  summary: 'Get an access token',
  document: LoginDocument,
  input: z.object({ body: z.object({ username: z.string(), password: z.string(), tenant_id: z.string() }) }),
  output: z.object({ access_token: z.string(), token_type: z.literal('bearer') }),
  accepts: ['form'],
  fieldNames: { login: 'username', tenant: 'tenant_id' },
  variables: ({ body }, { accessTokenMinutes }) => ({
    input: { login: body.username, password: body.password, tenant: body.tenant_id, accessTokenMinutes },
  }),
  answer: ({ login }) => ({ access_token: login.accessToken, token_type: 'bearer' as const }),
});

const respond = route({
  method: 'POST',
  path: '/api/v1/chat/respond',
  summary: "Answer a visitor's message and continue their lead",
  document: AskDocument,
  input: z.object({
    body: z.object({ message: z.string(), user_id: z.string(), source: wordField(sources), tenant_id: z.string() }),
  }),
  output: z.object({
    response: z.string(),
    intent: z.enum(['HOT', 'WARM', 'COLD']),
    follow_up: z.boolean(),
    lead_id: z.string(),
    score: z.number(),
    conversation_id: z.string(),
  }),
  fieldNames: { content: 'message', userId: 'user_id', channel: 'source', tenant: 'tenant_id' },
  variables: ({ body }) => ({
    input: {
      tenant: body.tenant_id,
      userId: body.user_id,
      content: body.message,
      channel: channelOfSource[body.source],
    },
  }),
  answer: ({ ask }) => ({
    // No reply: a person has taken the conversation over, and answers when they do.
    response: ask.reply?.content ?? '',
    intent: ask.intent,
    follow_up: ask.followUp,
    lead_id: ask.leadId,
    score: ask.score,
    conversation_id: ask.conversationId,
  }),
});

/** Meta's three channels: where their webhooks come to, and what these say they are of. */
const metaChannels = [
  {
    channel: 'WHATSAPP',
    name: 'WhatsApp',
    path: '/api/v1/webhook/whatsapp/:tenant_id',
    object: 'whatsapp_business_account',
  },
  { channel: 'INSTAGRAM', name: 'Instagram', path: '/api/v1/webhook/instagram/:tenant_id', object: 'instagram' },
  { channel: 'MESSENGER', name: 'Messenger', path: '/api/v1/messenger/:tenant_id', object: 'page' },
] as const;

const tenantInPath = z.object({ tenant_id: z.string() });

const verifications = metaChannels.map(({ channel, name, path }) =>
  route({
    method: 'GET',
    path,
    summary: `Verify the webhook of ${name}`,
    document: VerifyWebhookDocument,
    input: z.object({
      params: tenantInPath,
      query: z.object({
        'hub.mode': z.string().optional(),
        'hub.verify_token': z.string(),
        'hub.challenge': z.string(),
      }),
    }),
    output: z.string(),
    fieldNames: { tenant: 'tenant_id', mode: 'hub.mode', verifyToken: 'hub.verify_token', challenge: 'hub.challenge' },
    variables: ({ params, query }) => ({
      input: {
        tenant: params.tenant_id,
        channel,
        mode: query['hub.mode'],
        verifyToken: query['hub.verify_token'],
        challenge: query['hub.challenge'],
      },
    }),
    answer: ({ verifyWebhook }) => verifyWebhook,
  }),
);

const deliveries = metaChannels.map(({ channel, name, path, object }) =>
  route({
    method: 'POST',
    path,
    summary: `Take in what ${name} tells`,
    document: ReceiveWebhookDocument,
    input: z.object({
      params: tenantInPath,
      headers: z.object({ 'x-hub-signature-256': z.string().optional(), 'x-hub-signature': z.string().optional() }),
      // What is in an entry is the channel's affair: here it would be refused for what the channel knows how to mend.
      body: z.object({ object: z.literal(object), entry: z.array(z.object({})) }),
      text: z.string(),
    }),
    output: z.object({ status: z.literal('received') }),
    fieldNames: { tenant: 'tenant_id' },
    variables: ({ params, headers, text }) => ({
      input: {
        tenant: params.tenant_id,
        channel,
        body: text,
        signature: headers['x-hub-signature-256'] ?? headers['x-hub-signature'],
      },
    }),
    answer: () => ({ status: 'received' as const }),
  }),
);

const root = route({
  method: 'GET',
  path: '/',
  summary: 'Say that the system is running',
  document: HealthDocument,
  input: z.object({}),
  output: z.object({ message: z.string(), status: z.string(), version: z.string() }),
  page: ({ demoPage }) => demoPage,
  variables: () => ({}),
  answer: ({ health }) => ({
    message: 'Lead Capture System is running',
    status: health.status,
    version: health.version,
  }),
});

const health = route({
  method: 'GET',
  path: '/health',
  summary: 'Say whether the database answers',
  document: HealthDocument,
  input: z.object({}),
  output: z.object({ status: z.string(), version: z.string(), database: z.string() }),
  variables: () => ({}),
  answer: ({ health: found }) => {
    // Load balancers look at the status alone.
    if (found.status !== 'ok') throw new RestError('UNAVAILABLE', `The database is ${found.database}`);
    return found;
  },
});

/** lead-capture.md: tenants' leads from chat and webhooks, in bare bodies. Its unknown paths are messagejs's. */
export const leadCapture: Dialect = {
  name: 'lead-capture',
  prefixes: [],
  routes: [register, token, respond, ...leadRoutes, ...verifications, ...deliveries, ...analyticsRoutes, root, health],
  errorBody: ({ message }) => ({ detail: message }),
  error: z.object({ detail: z.string() }),
};
