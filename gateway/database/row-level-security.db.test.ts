import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTenant } from '../testing/person.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { TestVisitor } from '../testing/visitor.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  await openTenant(gateway, 'other');
  await (await TestVisitor.start(gateway.url, { tenant: 'other' })).say('hello');
  await gateway.untilIdle();
});
afterAll(() => gateway.close());

const tenantId = async (slug: string) => (await idsOf(`select id from tenant where slug = '${slug}'`))[0] ?? '';
const idsOf = async (statement: string) =>
  (await gateway.database.outsideTenants((transaction) => transaction.query<{ id: string }>(statement))).map(
    ({ id }) => id,
  );

it('shows a transaction the rows of its tenant only, though the statement asks for all', async () => {
  const [demo, other] = [await tenantId('demo'), await tenantId('other')];
  for (const tenant of [demo, other]) {
    const owners = await gateway.database.inTenant(tenant, (transaction) =>
      transaction.query<{ tenant_id: string }>(`select distinct tenant_id from message`),
    );
    expect(owners).toEqual([{ tenant_id: tenant }]);
  }
});

it('shows no rows of any tenant outside tenants', async () => {
  expect(await idsOf(`select id from message`)).toEqual([]);
  expect(await idsOf(`select id from lead`)).toEqual([]);
});

it('refuses to write a row of another tenant, and to change one', async () => {
  const [demo, other] = [await tenantId('demo'), await tenantId('other')];
  const forged = gateway.database.inTenant(demo, (transaction) =>
    transaction.query(`insert into contact (id, tenant_id, created_at) values (gen_random_uuid(), $1, now())`, [other]),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
  const changed = await gateway.database.inTenant(demo, (transaction) =>
    transaction.query(`update conversation set state = 'CLOSED' where tenant_id = $1 returning id`, [other]),
  );
  expect(changed).toEqual([]);
});

it('lets nobody read the words of messages but through the search of their own tenant', async () => {
  const reading = gateway.database.outsideTenants((transaction) => transaction.query(`select * from message_search`));
  await expect(reading).rejects.toThrow(/permission denied/);
  const search = `select message_id as id from search_messages('''#hello''', '''#hello''', 100)`;
  const owned = (tenant: string) =>
    gateway.database.inTenant(tenant, (transaction) => transaction.query<{ id: string }>(search));
  const [demo, other] = [await owned(await tenantId('demo')), await owned(await tenantId('other'))];
  expect(other.length).toBeGreaterThan(0);
  expect(demo.filter((hit) => other.some(({ id }) => id === hit.id))).toEqual([]);
  expect(await idsOf(search)).toEqual([]);
});

it('binds every table that has a tenant, but for those read before a tenant is known, and lists of work to do', async () => {
  const open = [
    'audit_unsealed',
    'connector_owner',
    'waha_session_owner',
    'lead_owner',
    'membership',
    'message_search',
    'login_session',
    'outbox_entry',
  ];
  const tables = await gateway.database.outsideTenants((transaction) =>
    transaction.query<{ name: string; forced: boolean }>(
      `select relname as name, relforcerowsecurity as forced from pg_class
         join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id'
        where relkind = 'r' order by relname`,
    ),
  );
  expect(tables.length).toBeGreaterThan(open.length + 8);
  expect(tables.filter(({ forced }) => !forced).map(({ name }) => name)).toEqual(open.toSorted());
});
