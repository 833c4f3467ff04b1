import { expect } from 'vitest';

import { bearer, jsonRequest, type CaseRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readBlocks, readExample } from './document-blocks.ts';
import { refusal } from './messagejs-error.ts';

const example = (heading: string, index = 0) => readExample('messagejs', heading, index);
const read = ({ messagejs: { token } }: World, path: string): CaseRequest => ({ path, headers: bearer(token) });
const write = ({ messagejs: { token } }: World, path: string, body: unknown) => jsonRequest(path, body, bearer(token));
const connectors = ({ messagejs: { projectId } }: World, rest = '') =>
  `/api/v1/projects/${projectId}/connectors${rest}`;

const createOperation = 'POST /api/v1/projects/:projectId/connectors';
const testOperation = 'POST /api/v1/projects/:projectId/connectors/:id/test';
const noConnector = { status: 404, code: 'CONNECTOR_NOT_FOUND' };

/** A request for WhatsApp, for Telegram and for Twilio; the fourth block is the answer. */
const created: readonly ConformanceCase[] = await Promise.all(
  [0, 1, 2].map(async (index) => {
    const body = await example('Create Connector', index);
    return {
      operation: createOperation,
      name: `answers the ${String(body['type'])} connector that was made, without its credentials`,
      request: (world: World) => write(world, connectors(world), body),
      status: 201,
      documented: await example('Create Connector', 3),
      values: () => ({ id: expect.stringMatching(/^conn_/), type: body['type'], name: body['name'] }),
    };
  }),
);

const telegram = { type: 'telegram', name: 'My Bot' };
const twilio = { accountSid: 'AC1', authToken: 'a', fromNumber: '12345' };

const connectorCases: readonly ConformanceCase[] = [
  ...created,
  refusal(
    createOperation,
    'of a type that nobody knows',
    (world) => write(world, connectors(world), { ...telegram, type: 'pigeon', credentials: {} }),
    { status: 400, code: 'INVALID_CONNECTOR_TYPE', field: 'type' },
  ),
  refusal(
    createOperation,
    'with a token that is none',
    (world) => write(world, connectors(world), { ...telegram, credentials: { botToken: 'nonsense' } }),
    { status: 400, code: 'INVALID_CREDENTIALS', field: 'credentials.botToken' },
  ),
  refusal(
    createOperation,
    'without a token',
    (world) => write(world, connectors(world), { ...telegram, credentials: {} }),
    { status: 400, code: 'MISSING_REQUIRED_FIELD', field: 'credentials.botToken' },
  ),
  refusal(
    createOperation,
    'with a number that is none',
    (world) => write(world, connectors(world), { type: 'twilio', name: 'SMS', credentials: twilio }),
    { status: 400, code: 'INVALID_PHONE', field: 'credentials.fromNumber' },
  ),
  {
    operation: 'GET /api/v1/projects/:projectId/connectors',
    name: 'lists them',
    request: (world) => read(world, connectors(world)),
    status: 200,
    documented: await example('List Connectors'),
  },
  {
    operation: 'GET /api/v1/projects/:projectId/connectors/:id',
    name: 'reads one, without its credentials',
    request: (world) => read(world, connectors(world, `/${world.messagejs.connectorId}`)),
    status: 200,
    documented: await example('Get Connector'),
  },
  refusal(
    'GET /api/v1/projects/:projectId/connectors/:id',
    'what is none',
    (world) => read(world, connectors(world, '/conn_abc123')),
    noConnector,
  ),
  {
    operation: 'PUT /api/v1/projects/:projectId/connectors/:id',
    name: 'answers what was changed',
    request: async (world) =>
      write(
        world,
        connectors(world, `/${await world.messagejs.make('connectors')}`),
        await example('Update Connector'),
      ),
    status: 200,
    documented: await example('Update Connector', 1),
    values: () => ({ isActive: false }),
  },
  {
    operation: 'DELETE /api/v1/projects/:projectId/connectors/:id',
    name: 'answers nothing',
    request: async (world) => read(world, connectors(world, `/${await world.messagejs.make('connectors')}`)),
    status: 204,
  },
  {
    operation: testOperation,
    name: 'asks the provider',
    request: (world) => read(world, connectors(world, `/${world.messagejs.connectorId}/test`)),
    status: 200,
    documented: await example('Test Connector'),
    values: () => ({ success: true, connected: true, message: 'Connected to WhatsApp Cloud API' }),
  },
  refusal(testOperation, 'what is none', (world) => read(world, connectors(world, '/conn_abc123/test')), noConnector),
];

const sendOperation = 'POST /api/v1/messages';

/** The heading is there twice: in the API, and over a program of the client. */
const [sendExample, sendAnswer] = (await readBlocks('messagejs'))
  .filter(({ heading, language }) => heading === 'Send Message' && language === 'json')
  .map(({ text }): unknown => JSON.parse(text));

function send({ messagejs: { key, connectorId, templateId } }: World, change: object = {}, headers = {}): CaseRequest {
  // The template's company is left out in the example, which is of another template.
  const variables = { name: 'John', company: 'Acme', code: '12345' };
  const body = { ...Object(sendExample), connectorId, templateId, variables, ...change };
  return jsonRequest('/api/v1/messages', body, { ...bearer(key), ...headers });
}

const idempotencyKey = { 'idempotency-key': crypto.randomUUID() };

const sendCases: readonly ConformanceCase[] = [
  {
    operation: sendOperation,
    name: 'accepts a message',
    request: (world) => send(world, {}, idempotencyKey),
    status: 202,
    documented: sendAnswer,
    values: () => ({ messageId: expect.stringMatching(/^msg_/), status: 'queued' }),
  },
  {
    operation: sendOperation,
    name: 'answers the same for the same idempotency key',
    request: (world) => send(world, {}, idempotencyKey),
    status: 202,
    documented: sendAnswer,
    headers: { 'idempotent-replay': /^true$/ },
  },
  refusal(
    sendOperation,
    'the same key with another body',
    (world) => send(world, { to: '+1234567891' }, idempotencyKey),
    { status: 409, code: 'IDEMPOTENCY_KEY_REUSED' },
  ),
  refusal(sendOperation, 'to nobody', (world) => send(world, { to: 'invalid' }), {
    status: 400,
    code: 'INVALID_TO',
    field: 'to',
  }),
  refusal(sendOperation, 'without a value', (world) => send(world, { variables: { name: 'John' } }), {
    status: 400,
    code: 'MISSING_REQUIRED_FIELD',
    field: 'variables.company',
  }),
  refusal(
    sendOperation,
    'through nothing',
    (world) => send(world, { connectorId: 'conn_whatsapp_abc123' }),
    noConnector,
  ),
  refusal(sendOperation, 'what is none', (world) => send(world, { templateId: 'tpl_welcome_xyz456' }), {
    status: 404,
    code: 'TEMPLATE_NOT_FOUND',
  }),
  refusal(
    sendOperation,
    'without a key',
    (world) => ({ ...send(world), headers: { 'content-type': 'application/json' } }),
    {
      status: 401,
      code: 'MISSING_API_KEY',
    },
  ),
  refusal(sendOperation, 'with a key that is none', (world) => send(world, {}, bearer('pk_live_your_api_key')), {
    status: 401,
    code: 'INVALID_API_KEY',
  }),
];

const listOperation = 'GET /api/v1/messages';
const listed = await example('List Messages');
const list = (world: World, query = '') =>
  read(world, `/api/v1/messages?projectId=${world.messagejs.projectId}${query}`);

const messageCases: readonly ConformanceCase[] = [
  {
    operation: listOperation,
    name: 'lists them, by pages',
    request: (world) => list(world, '&limit=50&offset=0'),
    status: 200,
    documented: listed,
    // `hasMore` is under "Pagination".
    allowances: { open: ['pagination'], nullable: ['messages[].sentAt'] },
    values: () => ({ pagination: { limit: 50, offset: 0, hasMore: false } }),
  },
  {
    operation: listOperation,
    name: 'lists those that were asked for',
    request: (world) => list(world, '&status=sent&connector=whatsapp&from=2020-01-01&to=2999-12-31&limit=1'),
    status: 200,
    documented: listed,
    allowances: { open: ['pagination'] },
    values: () => ({ messages: [{ id: expect.stringMatching(/^msg_/), status: 'sent' }] }),
  },
  {
    operation: listOperation,
    name: 'lists none of a provider that carried none',
    request: (world) => list(world, '&connector=telegram'),
    status: 200,
    documented: listed,
    allowances: { open: ['pagination'] },
    values: () => ({ messages: [], pagination: { total: 0, hasMore: false } }),
  },
  refusal(listOperation, 'without a project', (world) => read(world, '/api/v1/messages'), {
    status: 400,
    code: 'MISSING_REQUIRED_FIELD',
    field: 'projectId',
  }),
  refusal(
    listOperation,
    'of a project that is none',
    (world) => read(world, '/api/v1/messages?projectId=proj_abc123'),
    {
      status: 404,
      code: 'PROJECT_NOT_FOUND',
    },
  ),
  {
    operation: 'GET /api/v1/messages/:id',
    name: 'reads one',
    request: (world) => read(world, `/api/v1/messages/${world.messagejs.messageId}`),
    status: 200,
    documented: await example('Get Message'),
    allowances: { nullable: ['deliveredAt'] },
    values: ({ messagejs }) => ({ id: messagejs.messageId, status: 'sent', to: '+1234567890' }),
  },
  refusal('GET /api/v1/messages/:id', 'what is none', (world) => read(world, '/api/v1/messages/msg_xyz789'), {
    status: 404,
    code: 'NOT_FOUND',
  }),
];

const statistics = 'GET /api/v1/analytics/messages';

const analyticsCases: readonly ConformanceCase[] = [
  {
    operation: statistics,
    name: 'counts every day of the period',
    request: (world) =>
      read(world, `/api/v1/analytics/messages?projectId=${world.messagejs.projectId}&from=2024-01-01&to=2024-01-31`),
    status: 200,
    documented: await example('Message Statistics'),
    values: () => ({
      period: { from: '2024-01-01T00:00:00Z', to: '2024-01-31T23:59:59Z' },
      totals: { sent: 0, deliveredRate: 0 },
      byDay: Array.from({ length: 31 }, (_, day) => ({ date: `2024-01-${String(day + 1).padStart(2, '0')}`, sent: 0 })),
    }),
  },
  {
    operation: statistics,
    name: 'counts what was sent',
    request: (world) => read(world, `/api/v1/analytics/messages?projectId=${world.messagejs.projectId}`),
    status: 200,
    documented: await example('Message Statistics'),
    values: () => ({ byConnector: { telegram: { sent: 0 } } }),
  },
  {
    operation: 'GET /api/v1/analytics/usage',
    name: 'sums up a project',
    request: (world) => read(world, `/api/v1/analytics/usage?projectId=${world.messagejs.projectId}`),
    status: 200,
    documented: await example('Usage Analytics'),
    values: () => ({ topConnectors: [{ type: 'whatsapp' }] }),
  },
  {
    operation: 'GET /api/v1/analytics/usage',
    name: 'sums up the tenant',
    request: (world) => read(world, '/api/v1/analytics/usage'),
    status: 200,
    documented: await example('Usage Analytics'),
  },
  refusal(
    'GET /api/v1/analytics/usage',
    'of a project that is none',
    (world) => read(world, '/api/v1/analytics/usage?projectId=proj_abc123'),
    { status: 404, code: 'PROJECT_NOT_FOUND' },
  ),
];

/** messagejs.md, "Connectors", "Send Message", "Messages" and "Analytics". */
export const messagejsMessageCases = [...connectorCases, ...sendCases, ...messageCases, ...analyticsCases];
