import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { graphqlError, startLoopbackServer, type LoopbackServer } from '../testing/loopback-server.ts';

const tenant = { id: '0192f0c0-0000-7000-8000-000000000001', slug: 'demo', name: 'Demo Client' };
const account = { id: 'a1', email: 'demo@example.com', username: 'admin', name: null, role: 'SUPER_ADMIN', tenant };
const mona = '0192f0c0-0000-7000-8000-00000000000a';
const omar = '0192f0c0-0000-7000-8000-00000000000b';

const lead = {
  id: 'l1',
  phone: '+201001234567',
  name: 'منى',
  score: 82.5,
  campaigns: ['demo'],
  lastAction: 'Qualified lead',
  requirement: 'apartment',
  unreadCount: 1,
  exchangeCount: 7,
  updatedAt: '2025-12-22T14:57:25.716Z',
  source: 'WHATSAPP',
  contact: { id: mona },
};
const bareLead = { ...lead, id: 'l2', phone: null, name: null, requirement: null, contact: { id: omar } };
const exchange = {
  askedAt: '2025-12-22T14:55:01.142Z',
  channel: 'WEBSITE',
  source: 'https://agency.example/flats',
  campaign: null,
  listings: [],
  question: { id: 'm1', content: 'ايه المتاح؟' },
  answer: { id: 'm2', content: '٥٧ مشروع' },
};
const listing = { totalPrice: 4_000_000, project_data: { name: 'Madinaty' } };

let server: LoopbackServer;
let asked: Record<string, unknown>;
let ends: { hasNextPage: boolean; hasPreviousPage: boolean };
let nodes: unknown[];
let exchangeCount: number;

beforeAll(async () => {
  server = await startLoopbackServer({
    me: (_variables, { authorization }) => {
      if (authorization === undefined) throw graphqlError('UNAUTHENTICATED', 'Invalid authentication credentials');
      if (authorization === 'Bearer old') throw graphqlError('UNAUTHENTICATED', 'Token has expired');
      return account;
    },
    login: () => ({ accessToken: 'access', refreshToken: 'refresh', expiresAt: 'x', account }),
    leads: (variables) => {
      asked = variables;
      if (variables['after'] === `contact:${omar}`) {
        throw graphqlError('BAD_USER_INPUT', 'after is not a cursor of this list', { field: 'after' });
      }
      return { nodes, pageInfo: ends };
    },
    contact: (variables) => {
      asked = variables;
      if (variables['idOrPhone'] === 'nobody') return null;
      const exchanges = (page: Record<string, unknown>) => {
        asked = { ...asked, ...page };
        return {
          totalCount: exchangeCount,
          nodes: [exchange, { ...exchange, question: null, source: null, campaign: 'spring', listings: [listing] }],
        };
      };
      return { ...lead, id: mona, lead, exchanges };
    },
  });
});

beforeEach(() => {
  ends = { hasNextPage: false, hasPreviousPage: false };
  nodes = [lead, bareLead];
  exchangeCount = 2;
});

afterAll(() => server.close());

async function get(path: string, authorization: string | undefined = 'Bearer good') {
  const response = await fetch(server.url + path, { headers: { authorization } });
  return { status: response.status, body: await response.json() };
}

const filter = (expected: Record<string, unknown>) => ({ first: 50, filter: expected });

describe('POST /client/login', () => {
  test('answers both tokens and the client', async () => {
    const body = new URLSearchParams({ username: 'demo@example.com', password: 'secret' });
    const response = await fetch(`${server.url}/client/login`, { method: 'POST', body });
    expect(await response.json()).toEqual({
      status: true,
      code: 200,
      message: 'Client authenticated successfully',
      data: {
        access_token: 'access',
        refresh_token: 'refresh',
        client_id: 'demo',
        email: 'demo@example.com',
        client_name: 'Demo Client',
      },
    });
  });
});

describe('GET /messages/all/{client_id}', () => {
  test('answers the documented page', async () => {
    const { status, body } = await get('/messages/all/demo');
    expect(status).toBe(200);
    expect(body).toEqual({
      status: true,
      code: 200,
      message: 'Records retrieved successfully',
      data: {
        users: [
          {
            user_id: mona,
            phone_number: '+201001234567',
            name: 'منى',
            client_id: 'demo',
            unread_messages_count: 1,
            messages_count: 7,
            campaign_ids: ['demo'],
            last_action: 'Qualified lead',
            requirement_name: 'apartment',
            score: 82.5,
            updated_at: '2025-12-22T14:57:25.716000Z',
          },
          expect.objectContaining({ user_id: omar, phone_number: '', name: '', requirement_name: 'Not defined' }),
        ],
        count: 2,
        pagination: { next_cursor: null, prev_cursor: null, has_more_next: false, has_more_prev: false },
      },
      error_message: null,
    });
  });

  test('names the users at the edges as cursors where there is more', async () => {
    ends = { hasNextPage: true, hasPreviousPage: true };
    const { body } = await get('/messages/all/demo');
    expect(body).toHaveProperty('data.pagination', {
      next_cursor: omar,
      prev_cursor: mona,
      has_more_next: true,
      has_more_prev: true,
    });
  });

  test('has no cursors on an empty page', async () => {
    nodes = [];
    ends = { hasNextPage: false, hasPreviousPage: true };
    const { body } = await get('/messages/all/demo');
    expect(body).toMatchObject({
      data: { users: [], count: 0, pagination: { prev_cursor: null, has_more_prev: false } },
    });
  });

  test.each([
    ['', { first: 50, filter: {} }],
    [`?limit=1&cursor=${mona}`, { first: 1, after: `contact:${mona}`, filter: {} }],
    [`?limit=100&direction=backward&cursor=${mona}`, { last: 100, before: `contact:${mona}`, filter: {} }],
    ['?action=Qualified%20lead', filter({ lastAction: 'Qualified lead' })],
    ['?action=&campaign_ids=&cursor=&start_date=', filter({})],
    ['?campaign_ids=demo,%20campaign1,,', filter({ campaigns: ['demo', 'campaign1'] })],
    ['?unread_messages=0', filter({ unread: 0 })],
    ['?start_date=2025-01-01T00:00:00Z', filter({ updatedFrom: '2025-01-01T00:00:00.000Z' })],
    ['?start_date=2025-01-01T02:00:00+02:00', filter({ updatedFrom: '2025-01-01T00:00:00.000Z' })],
    ['?start_date=2025-01-01T02:00:00%2B02:00', filter({ updatedFrom: '2025-01-01T00:00:00.000Z' })],
    ['?end_date=2025-12-31T23:59:59.123456', filter({ updatedTo: '2025-12-31T23:59:59.123Z' })],
    [
      '?start_date=2024-02-29&end_date=2024-02-29',
      filter({ updatedFrom: '2024-02-29T00:00:00.000Z', updatedTo: '2024-02-29T23:59:59.999Z' }),
    ],
  ])('reads %s', async (query, expected) => {
    expect((await get(`/messages/all/demo/${query}`)).status).toBe(200);
    expect(asked).toEqual(expected);
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['direction=sideways', 'direction'],
    ['cursor=nobody', 'cursor'],
    [`cursor=${omar}`, 'cursor'],
    ['start_date=2025-02-30T00:00:00Z', 'start_date'],
    ['start_date=2025-02-29', 'start_date'],
    ['start_date=0000-01-01T00:00:00Z', 'start_date'],
    ['end_date=9999-12-31T23:59:59-14:00', 'end_date'],
    ['end_date=2025-13-01', 'end_date'],
    ['end_date=yesterday', 'end_date'],
    ['unread_messages=-1', 'unread_messages'],
    ['unread_messages=2147483648', 'unread_messages'],
    ['action=a%00b', 'action'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await get(`/messages/all/demo?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ status: false, code: 400, error_message: expect.stringMatching(`^${field}\\b`) });
  });

  test("answers by the tenant's id too, and 403 for another client_id", async () => {
    expect((await get(`/messages/all/${tenant.id}`)).status).toBe(200);
    const { status, body } = await get('/messages/all/acme');
    expect([status, body]).toEqual([403, { status: false, code: 403, error_message: expect.any(String) }]);
  });

  test('passes on why the token is refused', async () => {
    const { status, body } = await get('/messages/all/demo', 'Bearer old');
    expect([status, body]).toEqual([401, { status: false, code: 401, error_message: 'Token has expired' }]);
  });
});

describe('GET /messages/conversation/{userId}', () => {
  test('answers the documented conversation', async () => {
    const { body } = await get(`/messages/conversation/${mona}?limit=500&offset=3`);
    expect(asked).toMatchObject({ idOrPhone: mona, first: 500, offset: 3 });
    const pair = {
      user_message: 'ايه المتاح؟',
      bot_response: '٥٧ مشروع',
      timestamp: '2025-12-22T14:55:01.142000Z',
      platform: 'website',
      campaign_id: '',
      source: 'https://agency.example/flats',
      project_data: {},
      project_phases: [],
      properties: {},
      crm_link: '',
    };
    expect(body).toEqual({
      status: true,
      code: 200,
      message: 'Operation completed successfully',
      data: {
        user_id: mona,
        phone_number: '+201001234567',
        name: 'منى',
        client_id: 'demo',
        unread_messages_count: 1,
        total_messages: 2,
        campaign_ids: ['demo'],
        source: 'whatsapp',
        chunks_ref: [`${mona}_0`],
        last_chunk_id: 0,
        messages: [
          pair,
          { ...pair, user_message: '', source: 'website', campaign_id: 'spring', properties: { '0': listing } },
        ],
      },
      error_message: null,
    });
  });

  test('finds a contact by phone number, plain or percent-encoded', async () => {
    await get('/messages/conversation/+201001234567');
    expect(asked).toMatchObject({ idOrPhone: '+201001234567', first: 50, offset: 0 });
    await get('/messages/conversation/%2B201001234567/');
    expect(asked).toMatchObject({ idOrPhone: '+201001234567' });
  });

  test.each([
    [0, 0],
    [500, 0],
    [501, 1],
    [1_500, 2],
  ])('keeps %d exchanges in chunks up to number %d', async (count, lastChunk) => {
    exchangeCount = count;
    const { body } = await get(`/messages/conversation/${mona}`);
    expect(body).toHaveProperty('data.last_chunk_id', lastChunk);
    expect(body).toHaveProperty('data.chunks_ref.length', lastChunk + 1);
    expect(body).toHaveProperty(`data.chunks_ref.${lastChunk}`, `${mona}_${lastChunk}`);
  });

  test('is 404 for an unknown user', async () => {
    const { status, body } = await get('/messages/conversation/nobody');
    expect([status, body]).toEqual([404, { status: false, code: 404, error_message: 'User not found' }]);
  });

  test.each([
    ['limit', '0'],
    ['limit', '501'],
    ['offset', '-1'],
    ['offset', 'x'],
    ['offset', '99999999999'],
  ])('refuses %s=%s', async (field, value) => {
    const { status, body } = await get(`/messages/conversation/${mona}?${field}=${value}`);
    expect(status).toBe(400);
    expect(body).toHaveProperty('error_message', expect.stringMatching(`^${field}\\b`));
  });
});
