import { bearer, formRequest, jsonRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { leadCaptureLeadCases } from './lead-capture-leads.cases.ts';
import { textAt } from './text-at.ts';
import { webhookCases } from './webhook-cases.ts';

const documentedError = await readExample('lead-capture', 'Error Handling');
/** messagejs.md, "Error Codes": unknown paths under /api/v1 are its own. */
const messagejsError = { error: 'Human-readable error message', code: 'ERROR_CODE' };

const registerOperation = 'POST /api/v1/auth/register';
const tokenOperation = 'POST /api/v1/auth/token';
const respondOperation = 'POST /api/v1/chat/respond';

/** Contract README, "lead-capture": the document leaves these answers out. */
const account = { id: 'string', email: 'string', tenant_id: 'string' };
const token = { access_token: 'string', token_type: 'bearer' };
const answer = {
  response: 'string',
  intent: 'WARM',
  follow_up: true,
  lead_id: 'string',
  score: 0.5,
  conversation_id: 'string',
};

const password = 'securepassword';
const chat = { message: 'I am interested in your product', user_id: 'web_user_12345', source: 'website' };

function registration(world: World, more: Record<string, string> = {}) {
  return { email: world.newEmail, password, tenant_id: world.newTenant, ...more };
}

const registrations: readonly ConformanceCase[] = [
  {
    operation: registerOperation,
    name: 'opens an unknown tenant and answers 201',
    request: (world) => jsonRequest('/api/v1/auth/register', registration(world)),
    status: 201,
    documented: account,
    values: ({ newEmail, newTenant }) => ({ email: newEmail, tenant_id: newTenant }),
  },
  {
    operation: registerOperation,
    name: 'refuses an e-mail that is taken in that tenant',
    request: async (world) => {
      await send(world, registration(world));
      return jsonRequest('/api/v1/auth/register/', registration(world), bearer(await login(world)));
    },
    status: 400,
    documented: documentedError,
  },
  {
    operation: registerOperation,
    name: 'lets nobody into a tenant by guessing its name',
    request: (world) =>
      jsonRequest('/api/v1/auth/register', registration(world, { email: `x${world.newEmail}`, tenant_id: 'demo' })),
    status: 403,
    documented: documentedError,
  },
  {
    operation: registerOperation,
    name: "lets the tenant's admin add a person",
    request: (world) => {
      const body = registration(world, { email: `y${world.newEmail}`, tenant_id: 'demo' });
      return jsonRequest('/api/v1/auth/register', body, bearer(world.accessToken));
    },
    status: 201,
    documented: account,
    values: () => ({ tenant_id: 'demo' }),
  },
  {
    operation: registerOperation,
    name: 'lets in who was invited',
    request: async (world) => {
      const body = registration(world, { email: `z${world.newEmail}`, tenant_id: 'demo' });
      return jsonRequest('/api/v1/auth/register', { ...body, invitation: await invitation(world) });
    },
    status: 201,
    documented: account,
    values: () => ({ tenant_id: 'demo' }),
  },
  {
    operation: registerOperation,
    name: 'lets nobody in by an invitation that there is not',
    request: (world) => {
      const body = registration(world, { email: `w${world.newEmail}`, tenant_id: 'demo', invitation: 'made up' });
      return jsonRequest('/api/v1/auth/register', body);
    },
    status: 403,
    documented: documentedError,
  },
  {
    operation: registerOperation,
    name: 'names an e-mail that is none',
    request: (world) => jsonRequest('/api/v1/auth/register', registration(world, { email: 'nobody' })),
    status: 400,
    documented: documentedError,
    names: 'email',
  },
];

async function send(world: World, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${world.url}/api/v1/auth/register`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function invitation({ url, accessToken }: World): Promise<string> {
  const query = 'mutation { createInvitation(input: {}) { token } }';
  const headers = { 'content-type': 'application/json', ...bearer(accessToken) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return textAt(await response.json(), 'data', 'createInvitation', 'token');
}

async function login(world: World): Promise<string> {
  const body = new URLSearchParams({ username: world.newEmail, password, tenant_id: world.newTenant });
  const response = await fetch(`${world.url}/api/v1/auth/token`, { method: 'POST', body });
  return textAt(await response.json(), 'access_token');
}

const tokens: readonly ConformanceCase[] = [
  {
    operation: tokenOperation,
    name: 'answers a bearer token',
    request: ({ email, password: demoPassword }) =>
      formRequest('/api/v1/auth/token', { username: email, password: demoPassword, tenant_id: 'demo' }),
    status: 200,
    documented: token,
    values: () => ({ token_type: 'bearer' }),
  },
  {
    operation: tokenOperation,
    name: 'refuses a wrong password',
    request: ({ email }) =>
      formRequest('/api/v1/auth/token', { username: email, password: 'wrong', tenant_id: 'demo' }),
    status: 401,
    documented: documentedError,
    headers: { 'www-authenticate': /^Bearer/ },
  },
  {
    operation: tokenOperation,
    name: 'refuses a tenant that the account is no member of',
    request: ({ email, password: demoPassword }) =>
      formRequest('/api/v1/auth/token', { username: email, password: demoPassword, tenant_id: 'no-such-tenant' }),
    status: 401,
    documented: documentedError,
  },
];

const chats: readonly ConformanceCase[] = [
  ...['website', 'WHATSAPP', 'Instagram', 'messenger', 'telegram', 'sms'].map((source): ConformanceCase => ({
    operation: respondOperation,
    name: `answers a message from ${source}`,
    request: () => jsonRequest('/api/v1/chat/respond', { ...chat, source, tenant_id: 'demo' }),
    status: 200,
    documented: answer,
  })),
  {
    operation: respondOperation,
    name: 'takes an Arabic message of 4,000 characters',
    request: () =>
      jsonRequest('/api/v1/chat/respond/', {
        ...chat,
        message: 'أريد شقة '.repeat(500).slice(0, 4_000),
        tenant_id: 'demo',
      }),
    status: 200,
    documented: answer,
  },
  {
    operation: respondOperation,
    name: 'finds a visitor hot who states need, time, budget and a number',
    request: () =>
      jsonRequest('/api/v1/chat/respond', {
        message:
          'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.',
        user_id: 'web_user_hot',
        source: 'website',
        tenant_id: 'demo',
      }),
    status: 200,
    documented: answer,
    values: () => ({ intent: 'HOT' }),
  },
  {
    operation: respondOperation,
    name: 'knows no such tenant',
    request: () => jsonRequest('/api/v1/chat/respond', { ...chat, tenant_id: 'no-such-tenant' }),
    status: 404,
    documented: documentedError,
  },
  ...['', '   ', 'a'.repeat(4_001)].map((message): ConformanceCase => ({
    operation: respondOperation,
    name: `refuses a message of ${message.length} characters '${message.slice(0, 3)}'`,
    request: () => jsonRequest('/api/v1/chat/respond', { ...chat, message, tenant_id: 'demo' }),
    status: 400,
    documented: documentedError,
    names: 'message',
  })),
  {
    operation: respondOperation,
    name: 'refuses a source it does not know',
    request: () => jsonRequest('/api/v1/chat/respond', { ...chat, source: 'fax', tenant_id: 'demo' }),
    status: 400,
    documented: documentedError,
    names: 'source',
  },
];

const health: readonly ConformanceCase[] = [
  {
    operation: 'GET /',
    name: 'tells a program that the system is running',
    request: () => ({ path: '/' }),
    status: 200,
    documented: { message: 'string', status: 'string', version: 'string' },
  },
  {
    operation: 'GET /',
    name: 'shows a browser a page',
    request: () => ({ path: '/', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }),
    status: 200,
    headers: { 'content-type': /^text\/html/ },
  },
  ...['/health', '/health/'].map((path): ConformanceCase => ({
    operation: 'GET /health',
    name: `answers at ${path}`,
    request: () => ({ path }),
    status: 200,
    documented: { status: 'string', version: 'string', database: 'string' },
  })),
];

const unknown: readonly ConformanceCase[] = ['/api/v1', '/api/v1/', '/api/v1/nothing', '/api/v1/chat'].map((path) => ({
  operation: 'GET /health',
  name: `knows no ${path}`,
  request: () => ({ path }),
  status: 404,
  documented: messagejsError,
  values: () => ({ code: 'NOT_FOUND' }),
}));

/** lead-capture.md, as far as it is built. */
export const leadCaptureCases: readonly ConformanceCase[] = [
  ...registrations,
  ...tokens,
  ...chats,
  ...leadCaptureLeadCases,
  ...webhookCases,
  ...health,
  ...unknown,
];
