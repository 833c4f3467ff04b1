import { createHmac } from 'node:crypto';
import { ConnectorType } from '@parley/schema/enums';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { asOwner } from '../testing/tenant.ts';
import type { CredentialSource } from './channel-credentials.ts';
import { appSecret, ChannelWorld, recorded, signed, type RecordedChannel } from './testing/channel-world.ts';

/** Where the document has them come to. */
const paths: Readonly<Record<RecordedChannel, string>> = {
  WHATSAPP: '/api/v1/webhook/whatsapp',
  INSTAGRAM: '/api/v1/webhook/instagram',
  MESSENGER: '/api/v1/messenger',
};
const channels = ['WHATSAPP', 'INSTAGRAM', 'MESSENGER'] as const;

async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

const sha1 = (body: string) => `sha1=${createHmac('sha1', appSecret).update(body).digest('hex')}`;

describe('a gateway whose channels have secrets', () => {
  let world: ChannelWorld;

  beforeAll(async () => {
    world = await ChannelWorld.start();
  });
  afterAll(() => world.close());
  afterEach(() => world.forget());

  const address = (channel: RecordedChannel, tenant = 'demo') => `${world.gateway.url}${paths[channel]}/${tenant}`;
  const verify = (channel: RecordedChannel, query: Record<string, string>, tenant = 'demo') =>
    fetch(`${address(channel, tenant)}?${new URLSearchParams(query).toString()}`);
  const asked = { 'hub.verify_token': 'test_verify_token', 'hub.challenge': '1158201444' };

  it.each(channels)('answers the challenge of %s as bare text', async (channel) => {
    for (const query of [asked, { ...asked, 'hub.mode': 'subscribe' }]) {
      const response = await verify(channel, query);
      expect([response.status, await response.text()]).toEqual([200, '1158201444']);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    }
  });

  it.each(channels)('refuses another token of %s', async (channel) => {
    for (const query of [
      { ...asked, 'hub.verify_token': 'another' },
      { ...asked, 'hub.verify_token': '' },
      { ...asked, 'hub.mode': 'unsubscribe' },
    ]) {
      const response = await verify(channel, query);
      expect([response.status, await response.json()]).toEqual([403, { detail: 'The verify token is wrong' }]);
    }
  });

  it.each(channels)('knows no other tenant of %s', async (channel) => {
    const response = await verify(channel, asked, 'nobody');
    expect([response.status, await response.json()]).toEqual([404, { detail: 'Tenant not found' }]);
    const body = await recorded(channel, 'inbound_text');
    const headers = { 'x-hub-signature-256': signed(body) };
    expect(await post(address(channel, 'nobody'), body, headers)).toMatchObject({ status: 404 });
  });

  it.each(channels)('names what is missing of %s', async (channel) => {
    const response = await verify(channel, { 'hub.challenge': '1' });
    expect([response.status, await response.json()]).toEqual([400, { detail: 'hub.verify_token is required' }]);
  });

  it.each(channels)('stores what %s signs, and answers before anybody is answered', async (channel) => {
    const { promise: answering, resolve: answer } = Promise.withResolvers<void>();
    world.graph.beforeAnswer = () => answering;
    const body = await recorded(channel, 'inbound_text');
    const headers = { 'x-hub-signature-256': signed(body) };
    expect(await post(address(channel), body, headers)).toEqual({ status: 200, body: { status: 'received' } });
    expect((await world.messages(channel)).filter(({ role }) => role === 'VISITOR')).toHaveLength(1);
    answer();
  });

  it('takes the raw bytes for what they are', async () => {
    const body = await recorded('WHATSAPP', 'inbound_text_escaped_raw');
    expect(await post(address('WHATSAPP'), body, { 'x-hub-signature-256': signed(body) })).toMatchObject({
      status: 200,
    });
    const written = JSON.stringify(JSON.parse(body));
    expect(await post(address('WHATSAPP'), written, { 'x-hub-signature-256': signed(body) })).toMatchObject({
      status: 401,
    });
  });

  it('takes the older signature where only that came', async () => {
    const body = await recorded('MESSENGER', 'inbound_text');
    const both = { 'x-hub-signature': sha1(body), 'x-hub-signature-256': signed(body, 'another') };
    expect(await post(address('MESSENGER'), body, both)).toMatchObject({ status: 401 });
    expect(await post(address('MESSENGER'), body, { 'x-hub-signature': sha1(body) })).toMatchObject({ status: 200 });
  });

  it.each(channels)('stores nothing of %s that is forged, unsigned or signed for something else', async (channel) => {
    const body = await recorded(channel, 'inbound_text');
    const other = await recorded(channel, 'inbound_image');
    for (const headers of [
      {},
      { 'x-hub-signature-256': signed(body, 'another tenant’s secret') },
      { 'x-hub-signature-256': signed(other) },
      { 'x-hub-signature-256': signed(body).slice(0, -1) },
      { 'x-hub-signature-256': '' },
    ]) {
      expect(await post(address(channel), body, headers)).toEqual({
        status: 401,
        body: { detail: 'The signature is missing or wrong' },
      });
    }
    expect(await world.messages(channel)).toEqual([]);
  });

  it('stores what is replayed only once', async () => {
    const body = await recorded('WHATSAPP', 'inbound_text');
    for (const _ of [1, 2, 3]) await post(address('WHATSAPP'), body, { 'x-hub-signature-256': signed(body) });
    expect((await world.messages('WHATSAPP')).filter(({ role }) => role === 'VISITOR')).toHaveLength(1);
  });

  it('stores what comes with an event that cannot be stored, and asks for the webhook again', async () => {
    const legacy = await recorded('WHATSAPP', 'inbound_text_legacy_no_bsuid');
    const entries = ['first', 'broken', 'last'].map((id) =>
      JSON.parse(legacy.replaceAll(/"id": "wamid[^"]*"/g, `"id": "${id}"`)),
    );
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: entries.flatMap(({ entry }) => entry) });
    const tell = () => post(address('WHATSAPP'), body, { 'x-hub-signature-256': signed(body) });
    const stored = async () =>
      (await world.messages('WHATSAPP')).flatMap(({ externalId: id, role }) => (role === 'VISITOR' ? [id] : []));
    await asOwner(world.gateway.database, async (transaction) => {
      await transaction.query(`create function refuse() returns trigger language plpgsql as
        $$ begin if new.external_id = 'broken' then raise exception 'broken'; end if; return new; end $$`);
      await transaction.query(`create trigger refuse before insert on message for each row execute function refuse()`);
    });
    expect(await tell()).toMatchObject({ status: 503 });
    expect(await stored()).toEqual(['first', 'last']);
    await asOwner(world.gateway.database, (transaction) => transaction.query(`drop function refuse() cascade`));
    expect(await tell()).toMatchObject({ status: 200 });
    expect(await stored()).toEqual(['first', 'last', 'broken']);
  });

  it.each([
    ['[]', 'body'],
    ['{', 'body'],
    ['{"object":"page","entry":[]}', 'object'],
    ['{"object":"instagram"}', 'entry'],
    ['{"object":"instagram","entry":[[]]}', 'entry'],
  ])('refuses %s, naming %s', async (body, field) => {
    const answer = await post(address('INSTAGRAM'), body, { 'x-hub-signature-256': signed(body) });
    expect(answer).toEqual({ status: 400, body: { detail: expect.stringContaining(field) } });
  });
});

describe('tenants with secrets of their own', () => {
  let gateway: TestGateway;
  const secrets = new Map<string, string>();
  const credentials: CredentialSource = {
    connectionsOf: async (tenantId) => {
      const secret = secrets.get(tenantId) ?? null;
      if (secret === null) return [];
      const meta = { verifyToken: secret, appSecret: secret, accessToken: null };
      return [{ connectorId: null, credentials: { type: ConnectorType.WHATSAPP, phoneNumberId: null, ...meta } }];
    },
    findConnector: async () => null,
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ channels: { credentials } });
    for (const slug of ['first', 'second']) {
      await openTenant(gateway, slug);
      const [tenant] = await gateway.database.outsideTenants((transaction) =>
        transaction.query<{ id: string }>(`select id from tenant where slug = $1`, [slug]),
      );
      secrets.set(tenant?.id ?? '', `secret of the ${slug}`);
    }
  });
  afterAll(() => gateway.close());

  it('are told from each other by them', async () => {
    const body = await recorded('WHATSAPP', 'inbound_text');
    const to = (slug: string, secret: string) =>
      post(`${gateway.url}${paths.WHATSAPP}/${slug}`, body, { 'x-hub-signature-256': signed(body, secret) });
    expect(await to('first', 'secret of the second')).toMatchObject({ status: 401 });
    expect(await to('first', 'secret of the first')).toMatchObject({ status: 200 });
    const found = [];
    for (const tenantId of secrets.keys()) {
      found.push(
        await gateway.database.inTenant(tenantId, (transaction) => transaction.query(`select id from contact`)),
      );
    }
    expect(found.map((contacts) => contacts.length)).toEqual([1, 0]);
  });

  it('see that an answer did not go out where no access token is there', async () => {
    await gateway.untilIdle();
    const [tenantId = ''] = secrets.keys();
    const rows = await gateway.database.inTenant(tenantId, (transaction) =>
      transaction.query(`select status, failure_reason from message where role = 'ASSISTANT'`),
    );
    expect(rows).toEqual([
      { status: 'FAILED', failure_reason: 'This channel is not connected: no access token is configured' },
    ]);
  });
});
