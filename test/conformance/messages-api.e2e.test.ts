import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { bearer, jsonType, type World } from './conformance-case.ts';
import { startWorld } from './world.ts';

interface Page {
  readonly users: readonly {
    readonly user_id: string;
    readonly updated_at: string;
    readonly last_action: string;
    readonly campaign_ids: readonly string[];
    readonly unread_messages_count: number;
  }[];
  readonly pagination: { readonly next_cursor: string | null; readonly prev_cursor: string | null };
}

let world: World & { readonly close: () => Promise<void> };
let everyone: Page['users'];

async function page(query: Readonly<Record<string, string>>): Promise<Page> {
  const url = `${world.url}/messages/all/demo?${new URLSearchParams(query)}`;
  const response = await fetch(url, { headers: bearer(world.accessToken) });
  const { data }: { data: Page } = await response.json();
  return data;
}

async function write(userId: string, message: string): Promise<void> {
  const body = JSON.stringify({ message, user_id: userId, source: 'website', tenant_id: 'demo' });
  await fetch(`${world.url}/api/v1/chat/respond`, { method: 'POST', headers: jsonType, body });
}

beforeAll(async () => {
  world = await startWorld();
  for (const number of [1, 2, 3, 4, 5]) await write(`paged-${number}`, `I want flat number ${number}`);
  everyone = (await page({ limit: '100' })).users;
});

afterAll(() => world.close());

const ids = (users: Page['users']) => users.map(({ user_id: userId }) => userId);

describe('GET /messages/all/{client_id}', () => {
  test('lists the newest first, each user once', () => {
    const times = everyone.map(({ updated_at: updatedAt }) => updatedAt);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(ids(everyone)).size).toBe(everyone.length);
    expect(everyone.length).toBeGreaterThan(5);
  });

  test('shows everyone once, forward page by page and back again', async () => {
    const forward: string[] = [];
    let last = await page({ limit: '2' });
    expect(last.pagination.prev_cursor).toBeNull();
    forward.push(...ids(last.users));
    for (let next = last.pagination.next_cursor; next !== null; next = last.pagination.next_cursor) {
      last = await page({ limit: '2', cursor: next });
      forward.push(...ids(last.users));
    }
    expect(forward).toEqual(ids(everyone));

    let backward = ids(last.users);
    for (let previous = last.pagination.prev_cursor; previous !== null; previous = last.pagination.prev_cursor) {
      last = await page({ limit: '2', cursor: previous, direction: 'backward' });
      backward = [...ids(last.users), ...backward];
    }
    expect(backward).toEqual(ids(everyone));
  });

  test('includes both ends of a span of time, as they were shown', async () => {
    for (const user of everyone.slice(0, 5)) {
      const shown = await page({ start_date: user.updated_at, end_date: user.updated_at });
      expect(ids(shown.users)).toContain(user.user_id);
    }
  });
});

describe('the filters of GET /messages/all/{client_id}', () => {
  type User = Page['users'][number];
  const all = async (query: Readonly<Record<string, string>>) => (await page({ limit: '100', ...query })).users;
  const those = (fits: (user: User) => boolean) => ids(everyone.filter(fits));

  test('show those whose last action is the given one', async () => {
    for (const action of new Set(everyone.map(({ last_action: last }) => last)))
      expect(ids(await all({ action }))).toEqual(those((user) => user.last_action === action));
  });

  test('show those who came by any of the campaigns', async () => {
    const named = [...new Set(everyone.flatMap(({ campaign_ids: campaigns }) => campaigns))].slice(0, 2);
    expect(named).toHaveLength(2);
    const expected = those((user) => user.campaign_ids.some((campaign) => named.includes(campaign)));
    expect(ids(await all({ campaign_ids: ` ${named.join(' , ')},none` }))).toEqual(expected);
  });

  test('show those with exactly so many unread messages', async () => {
    for (const unread of new Set(everyone.map(({ unread_messages_count: count }) => count)))
      expect(ids(await all({ unread_messages: String(unread) }))).toEqual(
        those((user) => user.unread_messages_count === unread),
      );
  });

  test('are held together, and by paging too', async () => {
    const action = 'Qualified lead';
    const expected = those((user) => user.last_action === action && user.unread_messages_count > 0);
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { users, pagination } = await page({ action, limit: '1', ...(cursor && { cursor }) });
      walked.push(...ids(users.filter((user) => user.unread_messages_count > 0)));
      cursor = pagination.next_cursor;
    }
    expect(walked).toEqual(expected);
  });
});

describe('a lead made by hand', () => {
  test('is somebody who has said nothing yet', async () => {
    const lead = {
      name: 'Hana',
      email: 'hana@example.com',
      phone: '+201009990001',
      source: 'instagram',
      intent: 'COLD',
    };
    await fetch(`${world.url}/api/v1/lead`, {
      method: 'POST',
      headers: { ...jsonType, ...bearer(world.accessToken) },
      body: JSON.stringify({ ...lead, tenant_id: 'demo' }),
    });
    for (const written of ['+201009990001', '%2B201009990001', '201009990001', '01009990001', '0100 999 0001']) {
      const response = await fetch(`${world.url}/messages/conversation/${written}`, {
        headers: bearer(world.accessToken),
      });
      const { data } = await response.json();
      expect(data).toMatchObject({
        name: 'Hana',
        total_messages: 0,
        messages: [],
        source: 'instagram',
        last_chunk_id: 0,
      });
      expect(data).toMatchObject({ chunks_ref: [`${data.user_id}_0`] });
    }
  });
});

describe('GET /messages/conversation/{userId}', () => {
  test('numbers the listings that a reply showed, each with its project', async () => {
    await write('looking', 'أريد شقة غرفتين في مدينتي للبيع');
    const [newest] = (await page({ limit: '1' })).users;
    const response = await fetch(`${world.url}/messages/conversation/${newest?.user_id}`, {
      headers: bearer(world.accessToken),
    });
    expect(await response.json()).toMatchObject({
      data: {
        total_messages: 1,
        messages: [
          {
            user_message: 'أريد شقة غرفتين في مدينتي للبيع',
            bot_response: expect.stringMatching(/\p{Script=Arabic}/u),
            platform: 'website',
            properties: { '0': { project_data: { name: expect.any(String) } } },
          },
        ],
      },
    });
  });

  test('pages through the exchanges, oldest first', async () => {
    for (const message of ['one', 'two', 'three']) await write('talkative', message);
    const [newest] = (await page({ limit: '1' })).users;
    const path = `/messages/conversation/${newest?.user_id}?limit=1&offset=1`;
    const response = await fetch(world.url + path, { headers: bearer(world.accessToken) });
    expect(await response.json()).toMatchObject({ data: { total_messages: 3, messages: [{ user_message: 'two' }] } });
  });
});
