import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { CampaignWorld, type Campaigner } from './testing/campaign-world.ts';

let world: CampaignWorld;
let campaigner: Campaigner;

const [phone, userId] = ['+201005550188', 'EG.88881234'];

beforeAll(async () => {
  world = await CampaignWorld.start();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.messaging.gateway.untilIdle();
  world.messaging.graph.reset();
  campaigner = await world.campaigner();
});

const rows = <Row extends object>(statement: string, values: readonly string[] = []) =>
  asOwner(world.messaging.gateway.database, (transaction) => transaction.query<Row>(statement, values));

const sent = () =>
  world.messaging.graph.calls.filter(({ text }) => text.includes('flats from')).map(({ recipient }) => recipient);

const allow = (count: number) =>
  rows(`update tenant set settings = settings || jsonb_build_object('monthlyMessages', $1::int) where id = $2`, [
    String(count),
    campaigner.tenantId,
  ]);

/** One person is known by an id that hides their number, then by their number alone. */
async function comeTwice(first: string): Promise<void> {
  await world.write(campaigner, first, { userId });
  await world.write(campaigner, 'Hello', { phone });
  await world.messaging.gateway.untilIdle();
}

/** A campaign that waits for more messages of the month once so many were accepted. */
async function waiting(accepted: number, audience: object = {}): Promise<string> {
  await allow(accepted);
  const id = await world.create(campaigner, { audience });
  await world.tell(campaigner, id, 'start');
  await expect.poll(async () => (await world.see(campaigner, id)).state, { timeout: 15_000 }).toBe('PAUSED');
  await world.messaging.gateway.untilIdle();
  return id;
}

/** They turn out to be one, and the campaign goes on. */
async function goOnWithOne(id: string): Promise<void> {
  await world.write(campaigner, 'How much?', { phone, userId });
  expect(await rows(`select id from contact where tenant_id = $1`, [campaigner.tenantId])).toHaveLength(1);
  await allow(100);
  await world.tell(campaigner, id, 'resume');
  await expect.poll(async () => (await world.see(campaigner, id)).state, { timeout: 15_000 }).toBe('DONE');
  await world.messaging.gateway.untilIdle();
}

const none = { recipients: 1, pending: 0, accepted: 0, optedOut: 0, refused: 0 };

describe('a contact that turns out to be another one while a campaign waits for its turn', () => {
  const onlyNumber = async () => {
    await rows(`update lead set intent = 'COLD' where tenant_id = $1`, [campaigner.tenantId]);
    await rows(
      `update lead set intent = 'HOT' from contact where contact.id = lead.contact_id and phone = $2 and lead.tenant_id = $1`,
      [campaigner.tenantId, phone],
    );
  };

  it('is written to as the one that stays', async () => {
    await comeTwice('Hello');
    await onlyNumber();
    const id = await waiting(0, { intents: ['HOT'] });
    await goOnWithOne(id);
    expect(sent()).toEqual([phone]);
    expect((await world.see(campaigner, id)).counts).toEqual({ ...none, accepted: 1 });
    const reached = await rows<{ campaigns: string[] }>(
      `select campaigns from lead join campaign_recipient using (contact_id) where campaign_id = $1`,
      [id],
    );
    expect(reached).toEqual([{ campaigns: [id] }]);
  });

  it('is not written to where the one that stays refuses campaigns', async () => {
    await comeTwice('STOP');
    await onlyNumber();
    const id = await waiting(0, { intents: ['HOT'] });
    await goOnWithOne(id);
    expect(sent()).toEqual([]);
    expect((await world.see(campaigner, id)).counts).toEqual({ ...none, optedOut: 1 });
  });

  it.each([
    ['has a turn as well', 0],
    ['was written to', 1],
  ])('is written to once where the one that stays %s', async (_what, accepted) => {
    await comeTwice('Hello');
    const id = await waiting(accepted);
    expect((await world.see(campaigner, id)).counts).toMatchObject({ recipients: 2, accepted });
    await goOnWithOne(id);
    expect(sent()).toHaveLength(1);
    expect((await world.see(campaigner, id)).counts).toEqual({ ...none, accepted: 1 });
  });

  it('stays among those whom a campaign has reached, once', async () => {
    await comeTwice('Hello');
    await allow(100);
    const id = await world.create(campaigner, { audience: {} });
    await world.tell(campaigner, id, 'start');
    await expect.poll(async () => (await world.see(campaigner, id)).state, { timeout: 15_000 }).toBe('DONE');
    await world.messaging.gateway.untilIdle();
    expect((await world.see(campaigner, id)).counts.accepted).toBe(2);
    await world.write(campaigner, 'How much?', { phone, userId });
    expect((await world.see(campaigner, id)).counts).toEqual({ ...none, accepted: 1 });
    expect(await rows(`select state from campaign_recipient where campaign_id = $1`, [id])).toHaveLength(1);
  });

  it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
    'waits for a step before anything of theirs is locked, which the step may want',
    async () => {
      await comeTwice('Hello');
      const id = await waiting(0);
      const { database } = world.messaging.gateway;
      const merged = await database.inTenant(campaigner.tenantId, async (transaction) => {
        await transaction.query(`select id from campaign where id = $1 for update`, [id]);
        const merging = world.write(campaigner, 'How much?', { phone, userId });
        const stuck = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        await expect.poll(() => rows(stuck), { timeout: 10_000 }).toHaveLength(1);
        await transaction.query(`select id from lead where tenant_id = $1 for no key update nowait`, [
          campaigner.tenantId,
        ]);
        return { merging };
      });
      await merged.merging;
      expect((await world.see(campaigner, id)).counts.recipients).toBe(1);
    },
  );
});
