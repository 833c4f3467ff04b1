import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addTenant } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { noTenant, type Database } from './database.ts';
import type { SqlValue, Statement } from './statement.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const named = (name: string, text: string): Statement => ({ name, text });
const whoAmI = named(
  'who_am_i',
  `select json_build_object('role', current_user, 'tenant', current_setting('parley.tenant', true))`,
);
const addContact = named(
  'add_contact',
  `insert into contact (id, tenant_id, created_at) values (gen_random_uuid(), $1, now()) returning to_json(contact)`,
);
const countContacts = named('count_contacts', `select to_json(count(*)::int) from contact`);

it('runs under the role that row-level security binds, in the tenant it was asked for', async () => {
  const tenantId = await addTenant(database, 'asked');
  expect(await database.statements(tenantId).run(whoAmI, [])).toEqual([
    { role: 'parley_application', tenant: tenantId },
  ]);
  expect(await database.statements(noTenant).run(whoAmI, [])).toEqual([{ role: 'parley_application', tenant: '' }]);
});

it('keeps each of many statements at once to its own tenant', async () => {
  const tenants = await Promise.all(Array.from({ length: 8 }, (_, index) => addTenant(database, `tenant-${index}`)));
  await Promise.all(
    tenants.flatMap((tenantId, index) =>
      Array.from({ length: index + 1 }, () => database.statements(tenantId).run(addContact, [tenantId])),
    ),
  );
  const counts = await Promise.all(tenants.map((tenantId) => database.statements(tenantId).run(countContacts, [])));
  expect(counts).toEqual(tenants.map((_, index) => [index + 1]));
  expect(await database.statements(noTenant).run(countContacts, [])).toEqual([0]);
});

it('stores nothing where it fails, and leaves the connection as good as before', async () => {
  const [mine, others] = [await addTenant(database, 'mine'), await addTenant(database, 'others')];
  const broken = named('broken', `select to_json(1 / $1::int)`);
  for (let round = 0; round < 12; round += 1) {
    await expect(database.statements(mine).run(addContact, [others])).rejects.toThrow(/row-level security/);
    await expect(database.statements(mine).run(broken, [0])).rejects.toThrow(/division by zero/);
    expect(await database.statements(mine).run(broken, [1])).toEqual([1]);
  }
  expect(await database.statements(mine).run(countContacts, [])).toEqual([0]);
  expect(await database.statements(others).run(countContacts, [])).toEqual([0]);
});

it.each<[string, string, SqlValue, unknown]>([
  ['text', 'text', `O'Neil "quoted" \\ {a,b} مرحبا`, `O'Neil "quoted" \\ {a,b} مرحبا`],
  ['no value', 'text', null, null],
  ['a number', 'int', -7, -7],
  ['a flag', 'boolean', true, true],
  ['a moment', 'timestamptz', new Date('2026-11-22T10:00:00.120Z'), '2026-11-22T10:00:00.12+00:00'],
  ['texts', 'text[]', ['a"b', 'c\\d', '', 'null', '{x,y}', 'مرحبا'], ['a"b', 'c\\d', '', 'null', '{x,y}', 'مرحبا']],
  ['no texts', 'text[]', [], []],
])('carries %s there and back', async (_name, type, value, back) => {
  const echo = named(`echo_${type}`, `select to_json($1::${type})`);
  expect(await database.statements(noTenant).run(echo, [value])).toEqual([back]);
});

describe.skipIf(process.env['TEST_DATABASE'] !== 'postgres')('on PostgreSQL, it', () => {
  it('neither compiles a statement nor starts workers for it, however large its tables seem', async () => {
    const settings = named(
      'settings',
      `select json_build_array(current_setting('jit'), current_setting('max_parallel_workers_per_gather'))`,
    );
    expect(await database.statements(noTenant).run(settings, [])).toEqual([['off', '0']]);
    // They are the statement's own: what comes after it on the same connection has the server's.
    const after = await database.outsideTenants((transaction) => transaction.run(settings, []));
    expect(after).not.toEqual([['off', '0']]);
  });

  it('plans a statement once, whatever its values', async () => {
    const page = named('some_contacts', `select to_json(id) from contact where name = $1 order by id limit $2::int`);
    const plans = named(
      'plans_of_some_contacts',
      `select json_build_array(generic_plans, custom_plans) from pg_prepared_statements where name = 'some_contacts'`,
    );
    for (let limit = 1; limit <= 6; limit += 1) await database.statements(noTenant).run(page, ['John', limit]);
    expect(await database.statements(noTenant).run(plans, [])).toEqual([[6, 0]]);
  });
});
