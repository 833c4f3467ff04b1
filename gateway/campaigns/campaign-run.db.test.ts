import { readFile } from 'node:fs/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSocket } from '../testing/graphql-client.ts';
import { TestVisitor } from '../testing/visitor.ts';
import { asOwner } from '../testing/tenant.ts';
import { campaignFields, CampaignWorld, type Campaigner } from './testing/campaign-world.ts';

let world: CampaignWorld;
let campaigner: Campaigner;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.messaging.gateway.untilIdle();
  world.messaging.graph.reset();
  campaigner = await world.campaigner();
});

const untilState = (id: string, state: string) =>
  expect.poll(async () => (await world.see(campaigner, id)).state).toBe(state);

/** Who got the campaign's message; what the assistant answers somebody goes out there too. */
const recipients = () =>
  world.messaging.graph.calls.filter(({ text }) => text.includes('flats from')).map(({ recipient }) => recipient);

const rows = <Row extends object>(statement: string, values: readonly string[] = []) =>
  asOwner(world.messaging.gateway.database, (transaction) => transaction.query<Row>(statement, values));

/** A text message as WhatsApp tells of it, to the tenant's address. */
async function write(phone: string, text: string): Promise<void> {
  const fixture = await readFile(
    new URL('../channels/testing/fixtures/whatsapp/inbound_text.json', import.meta.url),
    'utf8',
  );
  const from = phone.replace('+', '');
  const body = fixture
    .replaceAll(/"(from|wa_id)": ?"\d+"/g, `"$1":"${from}"`)
    .replaceAll(/"(from_)?user_id": ?"[^"]*"/g, `"$1user_id":"EG.${from}"`)
    .replaceAll(/"id": ?"wamid\.[^"]*"/g, `"id":"wamid.${newId()}"`)
    .replaceAll(/"body": ?"[^"]*"/g, `"body":"${text}"`);
  const path = `${world.messaging.gateway.url}/api/v1/webhook/whatsapp/${campaigner.slug}`;
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(response.status).toBe(200);
}

describe('a campaign', () => {
  it('writes once to everybody it is for, counts them, and leaves its id with their leads', async () => {
    const reached = await world.addContacts(campaigner, 30);
    await world.addContacts(campaigner, 5, 'COLD');
    const id = await world.create(campaigner);
    expect(await world.tell(campaigner, id, 'start')).toMatchObject({ state: 'RUNNING' });
    await untilState(id, 'DONE');
    await world.messaging.gateway.untilIdle();
    expect(recipients().toSorted()).toEqual(reached.toSorted());
    expect(world.messaging.graph.calls[0]?.text).toMatch(/^Hello Contact \d+, flats from EGP 2m$/);
    expect((await world.see(campaigner, id)).counts).toEqual({
      recipients: 30,
      pending: 0,
      accepted: 30,
      optedOut: 0,
      refused: 0,
    });
    const leads = await rows(`select id from lead where campaigns = array[$1]`, [id]);
    expect(leads).toHaveLength(30);
    const metric = `query { metricDaily: dailyMetric(metric: CAMPAIGNS_EXECUTED, days: 1) { total } }`;
    expect(await world.ask(campaigner.token, metric)).toEqual({ metricDaily: [{ total: 1 }] });
  });

  it('tells whoever follows it how it stands, and its end', async () => {
    await world.addContacts(campaigner, 40);
    const id = await world.create(campaigner);
    const client = openSocket(world.messaging.gateway.url, campaigner.token);
    const query = `subscription ($id: ID!) { campaignProgress(campaignId: $id) { ${campaignFields} } }`;
    const told: string[] = [];
    const stream = client.iterate<{ campaignProgress: { state: string } }>({ query, variables: { id } });
    for await (const { data } of stream) {
      told.push(data?.campaignProgress.state ?? '');
      if (told.length === 1) await world.tell(campaigner, id, 'start');
      if (told.at(-1) === 'DONE') break;
    }
    await client.dispose();
    expect(told[0]).toBe('DRAFT');
    expect(told).toContain('RUNNING');
  });

  it('gathers more contacts than one statement looks at', async () => {
    await world.addContacts(campaigner, 2_300);
    const id = await world.create(campaigner, { throttlePerMinute: 1 });
    await world.tell(campaigner, id, 'start');
    await expect.poll(async () => (await world.see(campaigner, id)).counts.accepted).toBe(1);
    expect(await world.tell(campaigner, id, 'stop')).toMatchObject({ state: 'STOPPED', counts: { recipients: 2_300 } });
  });

  it('is paused, goes on where it was, and is stopped for good', async () => {
    await world.addContacts(campaigner, 200);
    const id = await world.create(campaigner, { throttlePerMinute: 600 });
    await world.tell(campaigner, id, 'start');
    await expect.poll(async () => (await world.see(campaigner, id)).counts.accepted).toBeGreaterThan(2);
    const paused = await world.tell(campaigner, id, 'pause');
    expect(paused).toMatchObject({ state: 'PAUSED', pauseReason: 'PERSON' });
    await world.messaging.gateway.untilIdle();
    expect((await world.see(campaigner, id)).counts).toEqual(paused.counts);
    expect(await world.tell(campaigner, id, 'resume')).toMatchObject({ state: 'RUNNING', pauseReason: null });
    await expect
      .poll(async () => (await world.see(campaigner, id)).counts.accepted)
      .toBeGreaterThan(paused.counts.accepted);
    const stopped = await world.tell(campaigner, id, 'stop');
    await world.messaging.gateway.untilIdle();
    expect(recipients()).toHaveLength(stopped.counts.accepted);
    expect(new Set(recipients()).size).toBe(stopped.counts.accepted);
    await expect(world.tell(campaigner, id, 'resume')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('starts at its moment, also where that was changed', async () => {
    await world.addContacts(campaigner, 2);
    const id = await world.create(campaigner);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await world.tell(campaigner, id, 'start', { at: later })).toMatchObject({
      state: 'SCHEDULED',
      startsAt: later,
    });
    const soon = new Date(Date.now() + 1_500).toISOString();
    expect(await world.tell(campaigner, id, 'start', { at: soon })).toMatchObject({
      state: 'SCHEDULED',
      startsAt: soon,
    });
    expect((await world.see(campaigner, id)).counts.recipients).toBe(0);
    await untilState(id, 'DONE');
    expect((await world.see(campaigner, id)).counts.accepted).toBe(2);
  });

  it('writes once to an address that two contacts have, and says what it cannot write to', async () => {
    const [phone = ''] = await world.addContacts(campaigner, 2);
    await rows(`update contact set phone = $1 where tenant_id = $2`, [phone, campaigner.tenantId]);
    await world.addContacts(campaigner, 1);
    await rows(`update contact set phone = '+12' where tenant_id = $2 and phone <> $1`, [phone, campaigner.tenantId]);
    const id = await world.create(campaigner);
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'DONE');
    expect((await world.see(campaigner, id)).counts).toMatchObject({ recipients: 2, accepted: 1, refused: 1 });
    await world.messaging.gateway.untilIdle();
    const query = `query ($id: ID!, $first: Int, $after: String, $states: [CampaignRecipientState!]) {
      campaignRecipients(campaignId: $id, first: $first, after: $after, states: $states) {
        nodes { address state refusal messageStatus failureReason } totalCount pageInfo { endCursor } } }`;
    const list = async (more: object = {}) =>
      (await world.ask(campaigner.token, query, { id, ...more }))['campaignRecipients'];
    const reached = { address: phone, state: 'ACCEPTED', refusal: null, messageStatus: 'SENT', failureReason: null };
    const refused = { address: '+12', state: 'REFUSED', refusal: expect.any(String), messageStatus: null };
    expect(await list()).toMatchObject({
      nodes: expect.arrayContaining([reached, expect.objectContaining(refused)]),
      totalCount: 2,
    });
    expect(await list({ states: ['REFUSED'] })).toMatchObject({ nodes: [refused], totalCount: 1 });
    const first = await list({ first: 1 });
    const [, endCursor = ''] = /"endCursor":"([^"]+)"/.exec(JSON.stringify(first)) ?? [];
    const second = await list({ first: 1, after: endCursor });
    expect(JSON.stringify([first, second])).toContain(phone);
    expect(JSON.stringify([first, second])).toContain('+12');
    await expect(list({ after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('does nothing for a step that was done before, as after the end of a process', async () => {
    await world.addContacts(campaigner, 50);
    const id = await world.create(campaigner, { throttlePerMinute: 60 });
    await world.tell(campaigner, id, 'start');
    const [first] = await rows<{ payload: string }>(`select payload::text from outbox_entry where key = $1`, [id]);
    await expect.poll(async () => (await world.see(campaigner, id)).counts.accepted).toBe(1);
    const paused = await world.tell(campaigner, id, 'pause');
    await rows(
      `insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
       values (gen_random_uuid(), $1, 'campaign.step', $2, $3::jsonb, 0, now(), now())`,
      [campaigner.tenantId, id, first?.payload ?? JSON.stringify({ campaignId: id, stepId: newId() })],
    );
    await world.messaging.gateway.untilIdle();
    expect((await world.see(campaigner, id)).counts).toEqual(paused.counts);
  });
});

describe('a campaign that cannot go on', () => {
  it("is paused with its reason when the month's messages are used up, and goes on when there are more", async () => {
    await world.addContacts(campaigner, 8);
    const allow = (count: number) =>
      rows(`update tenant set settings = settings || jsonb_build_object('monthlyMessages', $1::int) where id = $2`, [
        String(count),
        campaigner.tenantId,
      ]);
    await allow(5);
    const id = await world.create(campaigner);
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'PAUSED');
    expect(await world.see(campaigner, id)).toMatchObject({
      pauseReason: 'QUOTA_EXCEEDED',
      counts: { accepted: 5, pending: 3 },
    });
    await allow(100);
    await world.tell(campaigner, id, 'resume');
    await untilState(id, 'DONE');
    await world.messaging.gateway.untilIdle();
    expect(new Set(recipients()).size).toBe(8);
    expect(recipients()).toHaveLength(8);
  });

  it.each([
    [
      'its connector is turned off',
      'CONNECTOR_NOT_ACTIVE',
      'updateConnector',
      () => ({ id: campaigner.connectorId, isActive: false }),
    ],
    [
      'its template is turned off',
      'TEMPLATE_NOT_SENDABLE',
      'updateTemplate',
      () => ({ id: campaigner.templateId, isActive: false }),
    ],
    [
      'its template wants another name',
      'TEMPLATE_NOT_SENDABLE',
      'updateTemplate',
      () => ({ id: campaigner.templateId, variables: ['name', 'price', 'area'] }),
    ],
    [
      'its project is turned off',
      'PROJECT_NOT_ACTIVE',
      'updateProject',
      () => ({ id: campaigner.projectId, isActive: false }),
    ],
    ['its connector is deleted', 'CONNECTOR_NOT_ACTIVE', 'deleteConnector', () => ({ id: campaigner.connectorId })],
    ['its template is deleted', 'TEMPLATE_NOT_SENDABLE', 'deleteTemplate', () => ({ id: campaigner.templateId })],
  ] as const)('is paused where %s', async (_why, reason, name, input) => {
    await world.addContacts(campaigner, 3);
    const id = await world.create(campaigner, { throttlePerMinute: 60 });
    await world.tell(campaigner, id, 'start');
    await expect.poll(async () => (await world.see(campaigner, id)).counts.accepted).toBe(1);
    await world.change(campaigner.token, name, '__typename', input());
    await untilState(id, 'PAUSED');
    expect(await world.see(campaigner, id)).toMatchObject({ pauseReason: reason, counts: { recipients: 3 } });
  });
});

describe('somebody who writes', () => {
  it('STOP is left out, also once the campaign has begun, and START undoes it', async () => {
    const [first = '', second = '', third = ''] = await world.addContacts(campaigner, 3);
    await write(first, 'STOP');
    await write(second, 'الغاء الاشتراك');
    await write(second, 'START');
    const id = await world.create(campaigner, { audience: {}, throttlePerMinute: 60 });
    await world.tell(campaigner, id, 'start');
    await expect.poll(async () => (await world.see(campaigner, id)).counts.accepted).toBe(1);
    await world.tell(campaigner, id, 'pause');
    const [left] = [second, third].filter((phone) => !recipients().includes(phone));
    await world.messaging.gateway.untilIdle();
    const waiting = [second, third].filter((phone) => !recipients().includes(phone));
    expect(waiting).toHaveLength(1);
    expect([second, third]).toContain(left);
    await write(waiting[0] ?? '', 'إيقاف');
    await world.tell(campaigner, id, 'resume');
    await untilState(id, 'DONE');
    expect((await world.see(campaigner, id)).counts).toMatchObject({ recipients: 3, accepted: 1, optedOut: 2 });
    const audited = await rows(
      `select id from audit_row where tenant_id = $1 and resource_type = 'contact' and changes ->> 'campaigns' = 'refused'`,
      [campaigner.tenantId],
    );
    expect(audited).toHaveLength(3);
  });

  it('STOP is heard on the website as well, for all that campaigns go by', async () => {
    const visitor = await TestVisitor.start(world.messaging.gateway.url, { tenant: campaigner.slug });
    const [phone = ''] = await world.addContacts(campaigner, 1);
    await rows(`update contact set phone = $2 where id = (select contact_id from conversation where id = $1)`, [
      visitor.conversationId,
      phone,
    ]);
    await rows(`delete from contact where phone = $1 and name = 'Contact 1'`, [phone]);
    const refused = () =>
      rows<{ channel: string }>(`select channel from contact_consent where tenant_id = $1 and not is_given`, [
        campaigner.tenantId,
      ]);
    await visitor.say('Please stop');
    expect(await refused()).toEqual([]);
    await visitor.say('STOP');
    expect((await refused()).map(({ channel }) => channel)).toContain('WHATSAPP');
    const id = await world.create(campaigner, { audience: {} });
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'DONE');
    expect((await world.see(campaigner, id)).counts).toMatchObject({ accepted: 0, optedOut: 1 });
    await visitor.say('START');
    expect(await refused()).toEqual([]);
  });

  it('is asked for where consent is a condition', async () => {
    await world.addContacts(campaigner, 3);
    const [contact] = await rows<{ id: string }>(`select id from contact where tenant_id = $1 limit 1`, [
      campaigner.tenantId,
    ]);
    await world.change(campaigner.token, 'noteConsent', 'isGiven', {
      contactId: contact?.id,
      channel: 'WHATSAPP',
      isGiven: true,
    });
    const id = await world.create(campaigner, { audience: { hasConsent: true } });
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'DONE');
    expect((await world.see(campaigner, id)).counts).toMatchObject({ recipients: 1, accepted: 1 });
  });
});
