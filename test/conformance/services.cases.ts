import { expect } from 'vitest';

import { bearer, jsonRequest, type ConformanceCase, type World } from './conformance-case.ts';
import { readExample } from './document-blocks.ts';
import type { ShapeAllowances } from './shape-differences.ts';
import { textAt } from './text-at.ts';

const root = '/api/v1';
const examples = {
  auditLogs: await readExample('services', 'List Audit Logs'),
  activity: await readExample('services', 'Get User Activity'),
  resourceHistory: await readExample('services', 'Get Resource History'),
  daily: await readExample('services', 'Get Daily Stats'),
  hourly: await readExample('services', 'Get Hourly Stats'),
  metrics: await readExample('services', 'Get Available Metrics'),
  conversation: await readExample('services', 'Get Conversation History'),
  search: await readExample('services', 'Search Messages'),
  missing: await readExample('services', 'Missing Required Parameter'),
  unauthorized: await readExample('services', 'Unauthorized'),
  login: await readExample('messagejs', 'User Login', 1),
};

/** One of the eight operations that are read, with what it cannot do without. */
interface Reading {
  readonly path: string;
  readonly documented: Readonly<Record<string, unknown>>;
  readonly parameters: (world: World) => Promise<Readonly<Record<string, string>>>;
  readonly values: (world: World) => object;
  readonly allowances?: ShapeAllowances;
  /** The other spelling of its action. */
  readonly underscored?: string;
}

/** A conversation of the demo tenant in which "help" was asked for, by somebody new for each name. */
async function conversationOf({ url }: World, user: string): Promise<string> {
  const body = { message: 'I need help with my order', user_id: user, source: 'website', tenant_id: 'demo' };
  const { path, ...options } = jsonRequest(`${root}/chat/respond`, body);
  return textAt(await (await fetch(url + path, { method: 'POST', ...options })).json(), 'conversation_id');
}

const none = async () => ({});
const nobodySignedIn = {
  nullable: ['data[].user_id', 'data[].ip_address', 'data[].user_agent'],
  open: ['data[].changes'],
};

const readings: readonly Reading[] = [
  {
    path: `${root}/audit-logs`,
    documented: examples.auditLogs,
    parameters: none,
    values: () => ({ success: true, data: expect.arrayContaining([expect.objectContaining({ action: 'create' })]) }),
    allowances: nobodySignedIn,
  },
  {
    path: `${root}/audit-logs/user-activity`,
    underscored: `${root}/audit-logs/user_activity`,
    documented: examples.activity,
    parameters: async () => ({ days: '30', limit: '100' }),
    values: () => ({ success: true, days: 30, data: expect.arrayContaining([expect.anything()]) }),
  },
  {
    path: `${root}/audit-logs/resource-history`,
    underscored: `${root}/audit-logs/resource_history`,
    documented: examples.resourceHistory,
    parameters: async (world) => ({ resource_id: await conversationOf(world, 'services_history') }),
    values: () => ({ success: true, count: 1, data: [{ action: 'create' }] }),
    allowances: nobodySignedIn,
  },
  {
    path: `${root}/analytics/daily`,
    documented: examples.daily,
    parameters: async () => ({ metric_type: 'contacts_created', days: '7' }),
    values: () => ({
      success: true,
      metric_type: 'contacts_created',
      period: 'last_7_days',
      count: 7,
      data: expect.arrayContaining([{ date: new Date().toISOString().slice(0, 10), ...counts }]),
    }),
  },
  {
    path: `${root}/analytics/hourly`,
    documented: examples.hourly,
    parameters: async () => ({ hours: '24' }),
    values: () => ({
      success: true,
      metric_type: 'campaigns_executed',
      period: 'last_24_hours',
      count: 24,
      data: expect.arrayContaining([
        { hour: new Date().toISOString().slice(0, 13).replace('T', ' ') + ':00', total: 0 },
      ]),
    }),
  },
  {
    path: `${root}/analytics/metrics`,
    documented: examples.metrics,
    parameters: none,
    values: () => examples.metrics,
  },
  {
    path: `${root}/message-history/conversation`,
    documented: examples.conversation,
    parameters: async (world) => ({
      conversation_id: await conversationOf(world, 'services_conversation'),
      limit: '2',
    }),
    values: () => ({ success: true, count: 2, data: [{ type: 'text', media_url: null }, { status: 'sent' }] }),
  },
  {
    path: `${root}/message-history/search`,
    documented: examples.search,
    parameters: async (world) => {
      await conversationOf(world, 'services_search');
      return { q: 'help OR support', limit: '20' };
    },
    values: () => ({
      success: true,
      query: 'help OR support',
      data: expect.arrayContaining([expect.objectContaining({ content: 'I need help with my order' })]),
    }),
  },
];

const counts = { total: expect.any(Number), count: expect.any(Number), average: expect.any(Number) };

function signedIn({ accessToken }: World): Record<string, string> {
  return bearer(accessToken);
}

/** As documented, by query string; and as its curl lines send it, as a form by POST (contract README, rule 1). */
function walks({ path, documented, parameters, values, allowances = {}, underscored }: Reading): ConformanceCase[] {
  const spellings = [path, `${path}/`, ...(underscored === undefined ? [] : [underscored, `${underscored}/`])];
  const expected = { status: 200, documented, values, allowances };
  return spellings.flatMap((spelling) => [
    {
      operation: `GET ${path}`,
      name: `answers at ${spelling}`,
      request: async (world) => ({
        path: `${spelling}?${new URLSearchParams(await parameters(world))}`,
        headers: signedIn(world),
      }),
      ...expected,
    },
    {
      operation: `POST ${path}`,
      name: `answers at ${spelling} with a form`,
      request: async (world) => ({
        path: spelling,
        headers: signedIn(world),
        body: new URLSearchParams(await parameters(world)),
      }),
      ...expected,
    },
  ]);
}

function withoutToken({ path }: Reading): ConformanceCase {
  return {
    operation: `GET ${path}`,
    name: 'refuses without a token',
    request: () => ({ path: `${path}/?q=a&conversation_id=a&resource_id=a` }),
    status: 401,
    documented: examples.unauthorized,
    values: () => examples.unauthorized,
    headers: { 'www-authenticate': /^Bearer/ },
  };
}

/** Parameters that are refused, and the field that is named. */
const refused: readonly (readonly [string, string, string])[] = [
  ['/audit-logs', 'limit=0', 'limit'],
  ['/audit-logs', 'limit=1001', 'limit'],
  ['/audit-logs', 'limit=ten', 'limit'],
  ['/audit-logs', 'action=a%00b', 'action'],
  ['/audit-logs/user-activity', 'days=0', 'days'],
  ['/audit-logs/user-activity', 'days=99999999999', 'days'],
  ['/audit-logs/user-activity', 'limit=-1', 'limit'],
  ['/audit-logs/resource-history', '', 'resource_id is required'],
  ['/audit-logs/resource-history', 'resource_id=a%00b', 'resource_id'],
  ['/analytics/daily', 'metric_type=messages_eaten', 'metric_type'],
  ['/analytics/daily', 'days=367', 'days'],
  ['/analytics/daily', 'days=1.5', 'days'],
  ['/analytics/hourly', 'metric_type=', 'metric_type'],
  ['/analytics/hourly', 'hours=0', 'hours'],
  ['/message-history/conversation', '', 'conversation_id is required'],
  ['/message-history/conversation', 'conversation_id=a&limit=1001', 'limit'],
  ['/message-history/search', '', 'q is required'],
  ['/message-history/search', 'q=', 'q is required'],
  ['/message-history/search', 'q=a&limit=0', 'limit'],
  ['/message-history/search', 'q=a%00b', 'q'],
];

const refusals = refused.flatMap(([path, parameters, names]): ConformanceCase[] => [
  {
    operation: `GET ${root}${path}`,
    name: `refuses ?${parameters}`,
    request: (world) => ({ path: `${root}${path}/?${parameters}`, headers: signedIn(world) }),
    status: 400,
    documented: examples.missing,
    names,
  },
  {
    operation: `POST ${root}${path}`,
    name: `refuses a form ${parameters}`,
    request: (world) => ({
      path: `${root}${path}/`,
      headers: signedIn(world),
      body: new URLSearchParams(parameters),
    }),
    status: 400,
    documented: examples.missing,
    names,
  },
]);

/** Queries that make little sense: answered, and never with a 500. */
const queries = ['(((', 'AND', 'NOT', '"', `'; DROP TABLE message; --`, 'help '.repeat(1_000), '('.repeat(5_000), '👍'];

const oddSearches = queries.map((q): ConformanceCase => ({
  operation: `GET ${root}/message-history/search`,
  name: `answers ${q.slice(0, 20)}`,
  request: (world) => ({
    path: `${root}/message-history/search/?${new URLSearchParams({ q })}`,
    headers: signedIn(world),
  }),
  status: 200,
  documented: examples.search,
  values: () => ({ success: true, query: q }),
}));

const unknown: readonly ConformanceCase[] = ['nobody', '880e8400-e29b-41d4-a716-446655440003'].map((id) => ({
  operation: `GET ${root}/message-history/conversation`,
  name: `is 404 for the conversation ${id}`,
  request: (world) => ({
    path: `${root}/message-history/conversation/?conversation_id=${id}`,
    headers: signedIn(world),
  }),
  status: 404,
  documented: examples.missing,
}));

const login: readonly ConformanceCase[] = [
  {
    operation: `POST ${root}/auth/login`,
    name: "is messagejs's",
    request: ({ email, password }) => jsonRequest(`${root}/auth/login/`, { email, password }),
    status: 200,
    documented: examples.login,
  },
];

/** services.md, held against a running gateway. */
export const servicesCases: readonly ConformanceCase[] = [
  ...readings.flatMap(walks),
  ...readings.map(withoutToken),
  ...refusals,
  ...oddSearches,
  ...unknown,
  ...login,
];
