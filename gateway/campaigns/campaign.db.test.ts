import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CampaignWorld, type Campaigner } from './testing/campaign-world.ts';

let world: CampaignWorld;
let campaigner: Campaigner;

beforeAll(async () => {
  world = await CampaignWorld.start();
  campaigner = await world.campaigner();
  await world.addContacts(campaigner, 6);
  await world.addContacts(campaigner, 4, 'COLD');
});
afterAll(() => world.close());

const preview = `query ($id: ID!) { previewCampaign(id: $id) {
  audienceCount reachableCount optedOutCount messageCount samples { to content } pricePerMessage cost currency monthlyQuotaLeft } }`;

describe('a preview', () => {
  it('says whom it would reach, with which words, at which cost, and what is left of the quota', async () => {
    const id = await world.create(campaigner);
    const before = await world.ask(campaigner.token, preview, { id });
    expect(before['previewCampaign']).toMatchObject({ messageCount: 6, pricePerMessage: null, cost: null });
    const price = { connectorId: campaigner.connectorId, pricePerMessage: 0.035 };
    await world.change(campaigner.token, 'setConnectorPrice', 'pricePerMessage', price);
    const seen = await world.ask(campaigner.token, preview, { id });
    expect(seen['previewCampaign']).toEqual({
      audienceCount: 6,
      reachableCount: 6,
      optedOutCount: 0,
      messageCount: 6,
      samples: Array.from({ length: 3 }, () => ({
        to: expect.stringMatching(/^\+201\d{9}$/),
        content: expect.stringMatching(/^Hello Contact \d, flats from EGP 2m$/),
      })),
      pricePerMessage: 0.035,
      cost: 0.21,
      currency: expect.stringMatching(/^[A-Z]{3}$/),
      monthlyQuotaLeft: 50_000,
    });
  });

  it('counts those who want no campaigns, and leaves them out', async () => {
    const rows = await world.messaging.gateway.database.inTenant(campaigner.tenantId, (transaction) =>
      transaction.query<{ id: string }>(
        `select contact.id from contact join lead on lead.contact_id = contact.id where intent = 'COLD' limit 1`,
      ),
    );
    const refused = { contactId: rows[0]?.id, channel: 'WHATSAPP', isGiven: false };
    await world.change(campaigner.token, 'noteConsent', 'isGiven', refused);
    const id = await world.create(campaigner, { audience: { intents: ['COLD'] } });
    const seen = await world.ask(campaigner.token, preview, { id });
    expect(seen['previewCampaign']).toMatchObject({ audienceCount: 4, optedOutCount: 1, messageCount: 3 });
  });
});

describe('an audience', () => {
  it.each([
    ['all contacts', {}, 10],
    ['an intent', { intents: ['HOT', 'WARM'] }, 6],
    ['a source', { sources: ['WHATSAPP'] }, 10],
    ['another source', { sources: ['WEBSITE'] }, 0],
    ['a campaign', { campaigns: ['spring'] }, 0],
    ['what came lately', { lastActivityFrom: new Date(Date.now() - 3_600_000).toISOString() }, 10],
    ['what came long ago', { lastActivityTo: '2020-01-01T00:00:00.000Z' }, 0],
    ['who agreed', { hasConsent: true }, 0],
    ['several of them', { intents: ['COLD'], sources: ['WHATSAPP'], hasConsent: false }, 4],
  ])('is narrowed by %s', async (_what, audience, audienceCount) => {
    const id = await world.create(campaigner, { audience });
    const seen = await world.ask(campaigner.token, preview, { id });
    expect(seen['previewCampaign']).toMatchObject({ audienceCount });
  });
});

describe('a campaign is refused', () => {
  it.each([
    ['a connector that is none', () => ({ connectorId: newId() }), 'NOT_FOUND', undefined],
    ['a template that is none', () => ({ templateId: 'x' }), 'NOT_FOUND', undefined],
    ['a name without a value', () => ({ variables: [] }), 'BAD_USER_INPUT', 'variables.name'],
    ['a throttle of nothing', () => ({ throttlePerMinute: 0 }), 'BAD_USER_INPUT', 'throttlePerMinute'],
    ['a throttle beyond measure', () => ({ throttlePerMinute: 6_001 }), 'BAD_USER_INPUT', 'throttlePerMinute'],
    ['no name', () => ({ name: '' }), 'BAD_USER_INPUT', 'name'],
  ])('for %s', async (_what, change, code, field) => {
    await expect(world.create(campaigner, change())).rejects.toMatchObject({ code, field });
  });

  it('for a template of another project', async () => {
    const other = await world.campaigner();
    const token = campaigner.token;
    const made = await world.change(token, 'createProject', 'project { id }', { name: 'Other' });
    const { project } = z.object({ project: z.object({ id: z.string() }) }).parse(made);
    const template = { projectId: project.id, name: 'Offer', connectorType: 'WHATSAPP', content: 'Hello' };
    const { template: another } = z
      .object({ template: z.object({ id: z.string() }) })
      .parse(await world.change(token, 'createTemplate', 'template { id }', template));
    const refusal = { code: 'BAD_USER_INPUT', field: 'templateId' };
    await expect(world.create(campaigner, { templateId: another.id })).rejects.toMatchObject(refusal);
    await expect(world.create(campaigner, { templateId: other.templateId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('what it may not do as it is', async () => {
    const id = await world.create(campaigner, { throttlePerMinute: 1 });
    await expect(world.tell(campaigner, id, 'pause')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(world.tell(campaigner, id, 'resume')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(world.tell(campaigner, id, 'start', { at: '2999-01-01T00:00:00Z' })).rejects.toMatchObject({
      field: 'at',
    });
    await world.tell(campaigner, id, 'start');
    await expect(world.tell(campaigner, id, 'start')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(world.tell(campaigner, id, 'update', { name: 'Summer' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await world.tell(campaigner, id, 'pause');
    expect(await world.tell(campaigner, id, 'update', { throttlePerMinute: 2 })).toMatchObject({ state: 'PAUSED' });
    const elsewhere = world.tell(campaigner, id, 'update', { audience: {} });
    await expect(elsewhere).rejects.toMatchObject({ code: 'CONFLICT' });
    await world.tell(campaigner, id, 'stop');
    await expect(world.tell(campaigner, id, 'stop')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

it('lists the campaigns, the newest first', async () => {
  const other = await world.campaigner();
  const ids = [await world.create(other), await world.create(other)];
  const query = `query ($after: String) { campaigns(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
  const page = z.object({
    campaigns: z.object({
      nodes: z.array(z.object({ id: z.string() })),
      pageInfo: z.object({ endCursor: z.string(), hasNextPage: z.boolean() }),
    }),
  });
  const first = page.parse(await world.ask(other.token, query)).campaigns;
  const second = page.parse(await world.ask(other.token, query, { after: first.pageInfo.endCursor })).campaigns;
  expect([first, second].flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(ids.toReversed());
  expect(second.pageInfo.hasNextPage).toBe(false);
});
