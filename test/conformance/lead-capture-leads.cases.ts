import { bearer, jsonRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import { textAt } from './text-at.ts';

const documentedError = await readExample('lead-capture', 'Error Handling');
const message = await readExample('lead-capture', 'Message Model');

/** Contract README, "lead-capture": the document leaves the lead itself out; times are in the message's own style. */
const lead = {
  id: 'string',
  tenant_id: 'string',
  name: 'string',
  email: 'string',
  phone: 'string',
  source: 'website',
  intent: 'WARM',
  score: 0.5,
  messages: [message],
  created_at: message['timestamp'],
  updated_at: message['timestamp'],
};
const unknown = { nullable: ['name', 'email', 'phone'] };
const unknownInList = { nullable: ['[].name', '[].email', '[].phone'] };

const createOperation = 'POST /api/v1/lead';
const oneOperation = 'GET /api/v1/lead/:lead_id';
const listOperation = 'GET /api/v1/lead';
const sourceOperation = 'GET /api/v1/lead/source/:source';
const intentOperation = 'GET /api/v1/lead/intent/:intent';
const summaryOperation = 'GET /api/v1/analytics/summary';
const detailedOperation = 'GET /api/v1/analytics/detailed';

/** As lead-capture.md writes it, with the run's own tenant. */
const given = {
  name: 'Test Lead',
  email: 'test@example.com',
  phone: '+1234567890',
  source: 'website',
  intent: 'WARM',
  tenant_id: 'demo',
};

const create = (world: World, more: object = {}, path = '/api/v1/lead/') =>
  jsonRequest(path, { ...given, ...more }, bearer(world.accessToken));

const read =
  (path: string) =>
  ({ accessToken }: World) => ({ path: `/api/v1/${path}`, headers: bearer(accessToken) });

/** A tenant of its own, and an access token of who opened it. */
async function stranger({ url, newTenant, newEmail }: World): Promise<string> {
  const login = { username: `s${newEmail}`, password: 'securepassword', tenant_id: `s${newTenant}` };
  const body = JSON.stringify({ ...login, email: login.username });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${url}/api/v1/auth/register`, { method: 'POST', headers, body });
  const response = await fetch(`${url}/api/v1/auth/token`, { method: 'POST', body: new URLSearchParams(login) });
  return textAt(await response.json(), 'access_token');
}

async function createdLead(world: World): Promise<string> {
  const { path, headers, body } = create(world);
  const response = await fetch(world.url + path, {
    method: 'POST',
    ...(headers && { headers }),
    ...(body && { body }),
  });
  return textAt(await response.json(), 'id');
}

const leads: readonly ConformanceCase[] = [
  {
    operation: createOperation,
    name: 'makes the documented lead, with a score that does not contradict its intent',
    request: (world) => create(world),
    status: 201,
    documented: lead,
    values: () => ({ ...given, score: 40, messages: [] }),
  },
  {
    operation: createOperation,
    name: 'takes intent and source in either case, without a slash, and what is not known as empty',
    request: (world) =>
      create(world, { source: 'WhatsApp', intent: 'hot', phone: '', email: 'hot@example.com' }, '/api/v1/lead'),
    status: 201,
    documented: lead,
    allowances: unknown,
    values: () => ({ source: 'whatsapp', intent: 'HOT', score: 70, phone: null }),
  },
  {
    operation: createOperation,
    name: 'asks for a token',
    request: () => jsonRequest('/api/v1/lead/', given),
    status: 401,
    documented: documentedError,
    headers: { 'www-authenticate': /^Bearer/ },
  },
  ...['another-tenant', 'demo2'].map((tenant): ConformanceCase => ({
    operation: createOperation,
    name: `makes none for ${tenant}`,
    request: (world) => create(world, { tenant_id: tenant }),
    status: 403,
    documented: documentedError,
  })),
  ...Object.entries({ email: 'nobody', phone: '12', source: 'fax', intent: 'BURNING' }).map(
    ([field, value]): ConformanceCase => ({
      operation: createOperation,
      name: `refuses ${value} as ${field}`,
      request: (world) => create(world, { [field]: value }),
      status: 400,
      documented: documentedError,
      names: field,
    }),
  ),
  {
    operation: oneOperation,
    name: 'shows a lead with what was said',
    request: async (world) => {
      const body = JSON.stringify({ message: 'hello', user_id: 'reader', source: 'sms', tenant_id: 'demo' });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${world.url}/api/v1/chat/respond`, { method: 'POST', headers, body });
      return read(`lead/${textAt(await response.json(), 'lead_id')}`)(world);
    },
    status: 200,
    documented: lead,
    allowances: unknown,
    values: () => ({
      tenant_id: 'demo',
      source: 'sms',
      messages: [{ role: 'user', content: 'hello' }, { role: 'assistant' }],
    }),
  },
  {
    operation: oneOperation,
    name: 'refuses a lead of another tenant',
    request: async (world) => ({
      path: `/api/v1/lead/${await createdLead(world)}`,
      headers: bearer(await stranger(world)),
    }),
    status: 403,
    documented: documentedError,
  },
  ...['00000000-0000-7000-8000-000000000000', 'nonsense', '%27%3B%20DROP%20TABLE', 'a'.repeat(5_000)].map(
    (id): ConformanceCase => ({
      operation: oneOperation,
      name: `knows no lead ${id.slice(0, 40)}`,
      request: read(`lead/${id}`),
      status: 404,
      // A path that is longer than any id is nobody's: it answers in messagejs's words.
      ...(id.length < 5_000 && { documented: documentedError }),
    }),
  ),
  ...['lead', 'lead/', 'lead?limit=3&offset=2', 'lead?limit=1000&offset=1000000'].map((path): ConformanceCase => ({
    operation: listOperation,
    name: `answers a bare array for ${path}`,
    request: read(path),
    status: 200,
    documented: [lead],
    allowances: unknownInList,
  })),
  ...['website', 'WEBSITE', 'Messenger', 'telegram'].map((source): ConformanceCase => ({
    operation: sourceOperation,
    name: `answers those of ${source}`,
    request: read(`lead/source/${source}?limit=5`),
    status: 200,
    documented: [{ ...lead, source: source.toLowerCase() }],
    allowances: unknownInList,
  })),
  ...['HOT', 'warm', 'Cold'].map((intent): ConformanceCase => ({
    operation: intentOperation,
    name: `answers those that are ${intent}`,
    request: read(`lead/intent/${intent}/`),
    status: 200,
    documented: [lead],
    allowances: unknownInList,
  })),
];

const totals = {
  total_conversations: 1,
  leads_captured: 1,
  hot_leads: 1,
  warm_leads: 1,
  cold_leads: 1,
  avg_response_time: 0.5,
  conversion_rate: 33.3,
};

const analytics: readonly ConformanceCase[] = [
  ...['analytics/summary', 'analytics/summary/', 'analytics/summary?start_date=2026-01-01&end_date=2026-02-01'].map(
    (path): ConformanceCase => ({
      operation: summaryOperation,
      name: `answers ${path}`,
      request: read(path),
      status: 200,
      documented: totals,
    }),
  ),
  {
    operation: detailedOperation,
    name: 'answers the same totals with their parts',
    request: read('analytics/detailed'),
    status: 200,
    documented: {
      ...totals,
      period: { start: message['timestamp'], end: message['timestamp'] },
      by_source: { website: 1, whatsapp: 1, instagram: 1, messenger: 1, telegram: 1, sms: 1, api: 1 },
      by_intent: { HOT: 1, WARM: 1, COLD: 1 },
      by_day: [{ date: '2026-11-25', conversations: 1, leads: 1, leads_captured: 1, hot_leads: 1 }],
      response_time: { replies: 1, p50: 1, p90: 1, p95: 1, p99: 1 },
      funnel: { leads: 1, talked_on: 1, captured: 1, qualified: 1, hot: 1 },
    },
  },
];

const badQueries = [
  [listOperation, 'lead', 'limit', ['0', '1001', '-1', 'ten', '', '1.5']],
  [listOperation, 'lead', 'offset', ['-1', '1000001', 'x']],
  [sourceOperation, 'lead/source/sms', 'limit', ['0']],
  [intentOperation, 'lead/intent/HOT', 'offset', ['x']],
  [summaryOperation, 'analytics/summary', 'start_date', ['soon', '2026-02-30', '2999-01-01']],
  [detailedOperation, 'analytics/detailed', 'start_date', ['2001-01-01']],
  [detailedOperation, 'analytics/detailed', 'end_date', ['0000-01-01', '2026-13-01']],
] as const;

const refusals: readonly ConformanceCase[] = [
  ...badQueries.flatMap(([operation, path, field, values]) =>
    values.map((value): ConformanceCase => ({
      operation,
      name: `refuses ${field}=${value}`,
      request: read(`${path}?${field}=${value}`),
      status: 400,
      documented: documentedError,
      names: field,
    })),
  ),
  ...['fax', 'website%00', ' '].map((source): ConformanceCase => ({
    operation: sourceOperation,
    name: `knows no source '${source}'`,
    request: read(`lead/source/${encodeURI(source).replace('%2500', '%00')}`),
    status: 400,
    documented: documentedError,
    names: 'source',
  })),
  {
    operation: intentOperation,
    name: 'knows no intent LUKEWARM',
    request: read('lead/intent/LUKEWARM'),
    status: 400,
    documented: documentedError,
    names: 'intent',
  },
  ...['lead', 'lead/x', 'lead/source/sms', 'lead/intent/HOT', 'analytics/summary', 'analytics/detailed'].map(
    (path): ConformanceCase => ({
      operation: listOperation,
      name: `asks for a token at ${path}`,
      request: () => ({ path: `/api/v1/${path}` }),
      status: 401,
      documented: documentedError,
    }),
  ),
];

/** lead-capture.md, "Lead Management Endpoints" and "Analytics Endpoints". */
export const leadCaptureLeadCases: readonly ConformanceCase[] = [...leads, ...analytics, ...refusals];
