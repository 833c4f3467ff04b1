import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { CampaignWorld, type Campaigner } from './testing/campaign-world.ts';

let world: CampaignWorld;
let campaigner: Campaigner;

const sms = { accountSid: 'AC1', authToken: 'token', fromNumber: '+12025550100' };
const whatsApp = { ...sms, fromNumber: 'whatsapp:+12025550100' };

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.messaging.gateway.untilIdle();
  world.messaging.twilio.reset();
  campaigner = await world.campaigner({ type: 'TWILIO', credentials: whatsApp });
});

const give = (credentials: object) =>
  world.change(campaigner.token, 'updateConnector', '__typename', { id: campaigner.connectorId, credentials });

const untilState = (id: string, state: string) =>
  expect.poll(async () => (await world.see(campaigner, id)).state, { timeout: 15_000 }).toBe(state);

const untilAccepted = (id: string, count: number) =>
  expect.poll(async () => (await world.see(campaigner, id)).counts.accepted, { timeout: 15_000 }).toBe(count);

const preview = (id: string) =>
  world.ask(campaigner.token, 'query ($id: ID!) { previewCampaign(id: $id) { messageCount } }', { id });

const isElsewhere = {
  code: 'CONFLICT',
  message: 'The campaign is for WHATSAPP, and its connector sends on SMS by now',
};

describe('a campaign whose connector sends on another channel by now', () => {
  it('is neither previewed, started nor scheduled, until somebody looks at it again', async () => {
    await world.addContacts(campaigner, 1);
    const id = await world.create(campaigner);
    await give(sms);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await expect(preview(id)).rejects.toMatchObject(isElsewhere);
    await expect(world.tell(campaigner, id, 'start')).rejects.toMatchObject(isElsewhere);
    await expect(world.tell(campaigner, id, 'start', { at })).rejects.toMatchObject(isElsewhere);
    await world.change(campaigner.token, 'updateCampaign', 'campaign { channel }', { id, name: 'By SMS' });
    expect(await preview(id)).toEqual({ previewCampaign: { messageCount: 1 } });
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'DONE');
  });

  it('is paused while it runs, says why, and goes on only on its own channel', async () => {
    await world.addContacts(campaigner, 3);
    const id = await world.create(campaigner, { throttlePerMinute: 60 });
    await world.tell(campaigner, id, 'start');
    await untilAccepted(id, 1);
    await expect.poll(() => world.messaging.twilio.calls.length, { timeout: 10_000 }).toBe(1);
    await give(sms);
    await untilState(id, 'PAUSED');
    expect(await world.see(campaigner, id)).toMatchObject({ pauseReason: 'CONNECTOR_CHANNEL_CHANGED' });
    const audited = await asOwner(world.messaging.gateway.database, (transaction) =>
      transaction.query(
        `select id from audit_row where resource_id = $1 and changes ->> 'reason' = 'CONNECTOR_CHANNEL_CHANGED'`,
        [id],
      ),
    );
    expect(audited).toHaveLength(1);
    await expect(world.tell(campaigner, id, 'resume')).rejects.toMatchObject(isElsewhere);
    const rename = { id, name: 'Summer' };
    await expect(world.change(campaigner.token, 'updateCampaign', '__typename', rename)).rejects.toMatchObject(
      isElsewhere,
    );
    await give(whatsApp);
    await world.tell(campaigner, id, 'resume');
    await untilState(id, 'DONE');
    await world.messaging.gateway.untilIdle();
    const senders = world.messaging.twilio.calls.map(({ fields }) => fields['From']);
    expect(senders).toEqual([whatsApp.fromNumber, whatsApp.fromNumber, whatsApp.fromNumber]);
  });

  it('does not gather whom it is for on the wrong channel when its moment comes', async () => {
    await world.addContacts(campaigner, 2);
    const id = await world.create(campaigner);
    await world.tell(campaigner, id, 'start', { at: new Date(Date.now() + 1_000).toISOString() });
    await give(sms);
    await untilState(id, 'PAUSED');
    expect(await world.see(campaigner, id)).toMatchObject({
      pauseReason: 'CONNECTOR_CHANNEL_CHANGED',
      counts: { recipients: 0 },
    });
  });

  it('does not send what waited for its provider', async () => {
    const [phone = ''] = await world.addContacts(campaigner, 1);
    const busy = {
      kind: 'answer',
      status: 429,
      body: { code: 20429, message: 'Too Many' },
      retryAfter: '3600',
    } as const;
    world.messaging.twilio.behave(busy);
    const id = await world.create(campaigner);
    await world.tell(campaigner, id, 'start');
    await untilState(id, 'DONE');
    await expect.poll(() => world.messaging.twilio.calls.length, { timeout: 10_000 }).toBe(1);
    await give(sms);
    await expect
      .poll(
        async () => {
          await world.messaging.hurry();
          const query = `query ($id: ID!) { campaignRecipients(campaignId: $id) {
            nodes { address messageStatus failureReason } } }`;
          return world.ask(campaigner.token, query, { id });
        },
        { timeout: 10_000 },
      )
      .toEqual({
        campaignRecipients: {
          nodes: [
            {
              address: phone,
              messageStatus: 'FAILED',
              failureReason: expect.stringContaining('it was for WHATSAPP, and the connector sends on SMS'),
            },
          ],
        },
      });
    expect(world.messaging.twilio.calls).toHaveLength(1);
  });
});
