import { afterAll, beforeAll, expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { CampaignWorld } from './testing/campaign-world.ts';

let world: CampaignWorld;

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());

it('a campaign tells whom it cannot write to as they last wrote too long ago, before and without asking the provider', async () => {
  const campaigner = await world.campaigner();
  const [early, late] = ['+201005550171', '+201005550172'];
  const [silent = ''] = await world.addContacts(campaigner, 1);
  await world.write(campaigner, 'Hello', { phone: early });
  await world.messaging.gateway.untilIdle();
  await asOwner(world.messaging.gateway.database, (transaction) =>
    transaction.query(`update message set created_at = created_at - interval '25 hours' where tenant_id = $1`, [
      campaigner.tenantId,
    ]),
  );
  await world.write(campaigner, 'Hello', { phone: late });
  await world.messaging.gateway.untilIdle();
  world.messaging.graph.reset();
  const id = await world.create(campaigner, { audience: {} });
  const preview = `query ($id: ID!) { previewCampaign(id: $id) { messageCount outsideWindowCount } }`;
  expect(await world.ask(campaigner.token, preview, { id })).toEqual({
    previewCampaign: { messageCount: 3, outsideWindowCount: 1 },
  });
  await world.tell(campaigner, id, 'start');
  await expect.poll(async () => (await world.see(campaigner, id)).state).toBe('DONE');
  await world.messaging.gateway.untilIdle();
  const reached = world.messaging.graph.calls.map(({ recipient }) => recipient);
  expect(reached.toSorted()).toEqual([late, silent].toSorted());
  const query = `query ($id: ID!) { campaignRecipients(campaignId: $id) { nodes { address messageStatus failureReason } } }`;
  expect(JSON.stringify(await world.ask(campaigner.token, query, { id }))).toContain(
    `"${early}","messageStatus":"FAILED","failureReason":"More than 24 hours have passed since they last wrote"`,
  );
});
