import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UpdateWahaSessionDocument } from '@parley/schema/generated/documents';
import { send } from '../testing/graphql-client.ts';
import { demoTenantId } from '../testing/tenant.ts';
import { WahaWorld } from './testing/waha-world.ts';

const senders = 50;
const messages = 200;
const times = 3;
/** As many as a gateway has connections to the database and more. */
const atOnce = 20;

let world: WahaWorld;
let sessionId: string;
let tenantId: string;

beforeAll(async () => {
  world = await WahaWorld.start();
  sessionId = await world.addSession('busy');
  tenantId = await demoTenantId(world.gateway.database);
  // What is counted is what comes in: nobody answers.
  const input = { id: sessionId, responder: 'OFF' } as const;
  await send(world.gateway.url, UpdateWahaSessionDocument, { input }, world.token);
});
afterAll(() => world.close());

const number = (index: number) => `2011${String(10_000_000 + (index % senders))}`;

/** The same order each time that it is run, and no order that anybody would choose. */
function shuffled(items: readonly number[]): number[] {
  const placed = items.map((item, index) => ({ item, place: Math.imul(index + 1, 2_654_435_761) >>> 0 }));
  return placed.toSorted((one, other) => one.place - other.place).map(({ item }) => item);
}

async function deliver(indexes: readonly number[]): Promise<void> {
  const queue = [...indexes];
  const worker = async () => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const from = `${number(index)}@c.us`;
      const payload = { id: `false_${from}_M${index}`, from, body: `Message ${index}` };
      const status = await world.tell('webhook_message_text', { session: 'busy', payload });
      expect(status).toBe(200);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const count = async (statement: string) => {
  const [row] = await world.gateway.database.inTenant(tenantId, (transaction) =>
    transaction.query<{ count: number }>(statement, [`waha:${sessionId}`]),
  );
  return row?.count;
};

describe('200 messages of 50 senders, each told three times, in any order and at once', () => {
  it('are 50 chats, 200 messages and 50 leads', async () => {
    await deliver(shuffled(Array.from({ length: messages * times }, (_, index) => index % messages)));
    expect(await world.chats(sessionId)).toHaveLength(senders);
    const ofSession = `from conversation join contact on contact.id = contact_id where channel_account = $1`;
    expect(await count(`select count(*)::int from conversation where channel_account = $1`)).toBe(senders);
    expect(await count(`select count(distinct contact.phone)::int ${ofSession}`)).toBe(senders);
    expect(await count(`select count(*)::int from lead where contact_id in (select contact.id ${ofSession})`)).toBe(
      senders,
    );
    const stored = `from message where conversation_id in (select id from conversation where channel_account = $1)`;
    expect(await count(`select count(*)::int ${stored}`)).toBe(messages);
    expect(await count(`select count(distinct content)::int ${stored}`)).toBe(messages);
    expect(await count(`select max(last_seq)::int as count from conversation where channel_account = $1`)).toBe(
      messages / senders,
    );
  });

  it('because the database refuses a second one, whoever would store it', async () => {
    const twice = [
      `insert into conversation select (jsonb_populate_record(conversation, jsonb_build_object('id', gen_random_uuid()))).*
         from conversation where channel_account = $1 limit 1 returning 1 as count`,
      `insert into message select (jsonb_populate_record(message, jsonb_build_object('id', gen_random_uuid(), 'seq', 99))).*
         from message where conversation_id in (select id from conversation where channel_account = $1) limit 1
       returning 1 as count`,
      `insert into lead select (jsonb_populate_record(lead, jsonb_build_object('id', gen_random_uuid()))).*
         from lead where contact_id in (select contact_id from conversation where channel_account = $1) limit 1
       returning 1 as count`,
    ];
    for (const statement of twice) await expect(count(statement)).rejects.toThrow(/unique/);
  });
});
