import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { CampaignWorld, type Campaigner } from './testing/campaign-world.ts';

let world: CampaignWorld;
let campaigner: Campaigner;

beforeAll(async () => {
  world = await CampaignWorld.start();
  campaigner = await world.campaigner();
});
afterAll(() => world.close());

async function read<Answer>(path: string, shape: z.ZodType<Answer>): Promise<Answer> {
  const headers = { authorization: `Bearer ${campaigner.token}` };
  const response = await fetch(`${world.messaging.gateway.url}${path}`, { headers });
  expect(response.status).toBe(200);
  return shape.parse(await response.json());
}

const users = z.object({
  data: z.object({
    users: z.array(z.object({ user_id: z.string(), phone_number: z.string(), campaign_ids: z.array(z.string()) })),
  }),
});
const counted = z.object({ data: z.array(z.object({ total: z.number() })) });

const everybody = (query = '') => read(`/messages/all/${campaigner.slug}${query}`, users);
const executed = async (path: string) => {
  const { data } = await read(`/api/v1/analytics/${path}metric_type=campaigns_executed`, counted);
  return data.reduce((sum, { total }) => sum + total, 0);
};

it('a campaign that has run is counted once, and is among the campaigns of those whom it reached alone', async () => {
  const reached = await world.addContacts(campaigner, 3);
  await world.addContacts(campaigner, 2, 'COLD');
  expect([await executed('daily/?days=1&'), await executed('hourly/?hours=2&')]).toEqual([0, 0]);
  const id = await world.create(campaigner);
  await world.tell(campaigner, id, 'start');
  await expect.poll(async () => (await world.see(campaigner, id)).state, { timeout: 15_000 }).toBe('DONE');
  const { data } = await everybody();
  const named = data.users.map(({ phone_number: phone, campaign_ids: ids }) => `${phone}: ${ids.join()}`);
  expect(named).toHaveLength(5);
  expect(named.filter((one) => !one.endsWith(': ')).toSorted()).toEqual(
    reached.map((phone) => `${phone}: ${id}`).toSorted(),
  );
  const filtered = (await everybody(`?campaign_ids=${id}`)).data.users;
  expect(filtered.map(({ phone_number: phone }) => phone).toSorted()).toEqual(reached.toSorted());
  const conversation = z.object({ data: z.object({ campaign_ids: z.array(z.string()) }) });
  const path = `/messages/conversation/${filtered[0]?.user_id ?? ''}`;
  expect((await read(path, conversation)).data.campaign_ids).toEqual([id]);
  expect([await executed('daily/?days=1&'), await executed('hourly/?hours=2&')]).toEqual([1, 1]);
});
