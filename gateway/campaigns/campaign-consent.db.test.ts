import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { CampaignWorld, type Campaigner, type Writer } from './testing/campaign-world.ts';

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

const rows = <Row extends object>(statement: string, values: readonly string[] = []) =>
  asOwner(world.messaging.gateway.database, (transaction) => transaction.query<Row>(statement, values));

const recipients = () =>
  world.messaging.graph.calls.filter(({ text }) => text.includes('flats from')).map(({ recipient }) => recipient);

const write = (text: string, who: Writer) => world.write(campaigner, text, who);

/** @returns what became of the campaign once it is done and everything was sent. */
async function run(): Promise<{ readonly id: string; readonly counts: object }> {
  const id = await world.create(campaigner, { audience: {} });
  await world.tell(campaigner, id, 'start');
  await expect.poll(async () => (await world.see(campaigner, id)).state).toBe('DONE');
  return { id, counts: (await world.see(campaigner, id)).counts };
}

describe('a refusal', () => {
  it.each([
    ['of the contact that is no more', ['Hello', 'STOP'], { accepted: 0, optedOut: 1 }],
    ['that was taken back under the other name', ['STOP', 'STOP', 'START'], { accepted: 1, optedOut: 0 }],
  ])('%s counts as their last word when two contacts turn out to be one', async (_which, said, counts) => {
    const [phone, userId] = ['+201005550199', 'EG.7777'];
    const [first = '', second = '', third] = said;
    await write(first, { phone });
    await write(second, { userId });
    if (third !== undefined) await write(third, { userId });
    await write('How much?', { phone, userId });
    expect(await rows(`select id from contact where tenant_id = $1`, [campaigner.tenantId])).toHaveLength(1);
    expect((await run()).counts).toMatchObject(counts);
  });

  it('of another contact with the same number counts', async () => {
    const [phone = ''] = await world.addContacts(campaigner, 2);
    await rows(`update contact set phone = $1 where tenant_id = $2`, [phone, campaigner.tenantId]);
    // A number has one recipient: the contact whose id is the smaller one.
    const [other] = await rows<{ id: string }>(`select id from contact where tenant_id = $1 order by id desc limit 1`, [
      campaigner.tenantId,
    ]);
    const refusal = { contactId: other?.id, channel: 'WHATSAPP', isGiven: false };
    await world.change(campaigner.token, 'noteConsent', 'isGiven', refusal);
    expect((await run()).counts).toMatchObject({ recipients: 1, accepted: 0, optedOut: 1 });
  });

  it('that comes after the message was accepted is honoured by the next attempt to send it', async () => {
    const [phone = '', other = ''] = await world.addContacts(campaigner, 2);
    const rate = { error: { code: 130429, message: 'Rate limit hit' } };
    const busy = { kind: 'answer', status: 400, body: rate, retryAfter: '3600' } as const;
    world.messaging.graph.behave(busy, busy);
    const { id } = await run();
    await expect.poll(() => recipients().toSorted()).toEqual([phone, other].toSorted());
    await write('STOP', { phone });
    await world.messaging.hurry();
    await world.messaging.gateway.untilIdle();
    expect(recipients().filter((recipient) => recipient === phone)).toHaveLength(1);
    expect(recipients().filter((recipient) => recipient === other)).toHaveLength(2);
    expect((await world.see(campaigner, id)).counts).toMatchObject({ accepted: 1, optedOut: 1, pending: 0 });
    const query = `query ($id: ID!) { campaignRecipients(campaignId: $id, states: [OPTED_OUT]) {
      nodes { address messageStatus failureReason } } }`;
    const reason = 'They do not want to be written to on this channel';
    expect(await world.ask(campaigner.token, query, { id })).toEqual({
      campaignRecipients: { nodes: [{ address: phone, messageStatus: 'FAILED', failureReason: reason }] },
    });
    expect(await rows(`select id from outbox_entry where tenant_id = $1`, [campaigner.tenantId])).toEqual([]);
  });
});
