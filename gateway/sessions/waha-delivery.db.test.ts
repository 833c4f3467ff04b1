import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StatementLog } from '../testing/statement-log.ts';
import { administer } from '../testing/postgresql-server.ts';
import { connectTestDatabase, createMigratedDatabase } from '../testing/test-database.ts';
import { atTheSameMoment, BusySession, inAnyOrder, type Crowd } from './testing/busy-session.ts';
import { WahaWorld } from './testing/waha-world.ts';

const crowd = { senders: 50, messages: 200 };
/** Whoever takes a mechanism away sees with the first messages what that does. */
const smallCrowd = { senders: 12, messages: 36 };

const onceEach = ({ senders, messages }: Crowd) => ({
  chats: senders,
  people: senders,
  leads: senders,
  messages,
  contents: messages,
  lastNumber: messages / senders,
});

describe('200 messages of 50 senders, each told three times, in any order and at once', () => {
  let world: WahaWorld;
  let session: BusySession;

  beforeAll(async () => {
    world = await WahaWorld.start();
    session = await BusySession.add(world, crowd);
  });
  afterAll(() => world.close());

  it('are 50 chats, 200 messages and 50 leads', { timeout: 90_000 }, async () => {
    await session.deliver(inAnyOrder(crowd));
    expect(await world.chats(session.id)).toHaveLength(crowd.senders);
    expect(await session.stored()).toEqual(onceEach(crowd));
  });

  it('because the database refuses a second one, whoever would store it', async () => {
    const twice = [
      `insert into conversation select (jsonb_populate_record(conversation, jsonb_build_object('id', gen_random_uuid()))).*
         from conversation where channel_account = $1 limit 1 returning id`,
      `insert into message select (jsonb_populate_record(message, jsonb_build_object('id', gen_random_uuid(), 'seq', 99))).*
         from message where conversation_id in (select id from conversation where channel_account = $1) limit 1
       returning id`,
      `insert into lead select (jsonb_populate_record(lead, jsonb_build_object('id', gen_random_uuid()))).*
         from lead where contact_id in (select contact_id from conversation where channel_account = $1) limit 1
       returning id`,
    ];
    for (const statement of twice) await expect(session.query(statement)).rejects.toThrow(/unique/);
  });
});

/** A function of the same name that is found first: nobody waits for anybody who asks for the same contact. */
const withoutLocks = [
  `create schema unlocked`,
  `create function unlocked.pg_advisory_xact_lock(bigint) returns void language sql as ''`,
  `grant usage on schema unlocked to parley_application`,
];

const withoutUniqueness = [
  `alter table contact_identifier drop constraint contact_identifier_tenant_id_kind_value_unique`,
  `drop index conversation_one_open`,
  `drop index message_external_id`,
];

// The embedded database does one transaction after the other: nothing there can come in between.
describe.runIf(process.env['TEST_DATABASE'] === 'postgres')('with every lock on a name taken away', () => {
  it('they are the same, as the constraints hold', async () => {
    expect(await storedWithout(withoutLocks)).toEqual(onceEach(smallCrowd));
  });

  it('and without the constraints they are not', async () => {
    const { chats, messages: stored } = await storedWithout([...withoutLocks, ...withoutUniqueness]);
    expect(chats).toBeGreaterThan(smallCrowd.senders);
    expect(stored).toBeGreaterThan(smallCrowd.messages);
  });
});

async function storedWithout(sabotage: readonly string[]) {
  const { url, drop } = await createMigratedDatabase();
  const database = await connectTestDatabase(url, new StatementLog());
  await database.close();
  const foundFirst = `alter database "${new URL(url).pathname.slice(1)}" set search_path = unlocked, public, pg_catalog`;
  for (const statement of [...sabotage, foundFirst]) await administer(url, statement);
  const world = await WahaWorld.start({ databaseUrl: url });
  const session = await BusySession.add(world, smallCrowd);
  await session.deliver(atTheSameMoment(smallCrowd));
  const stored = await session.stored();
  await world.close();
  await drop();
  return stored;
}
