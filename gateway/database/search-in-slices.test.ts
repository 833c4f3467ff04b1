import { MikroORM } from '@mikro-orm/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ormOptions } from './orm-options.ts';

const [one, other] = ['01a229c3-d4da-746e-9847-7e741888de5e', '01a229c3-ec07-7458-923d-776d3d91697b'];
const account = 'waha:01a229c3-0000-7000-8000-000000000001';
const idOf = (place: number) => `01a229c3-d4da-746e-9847-00000000000${place}`;

/** What was stored to be searched before words stood behind a slice: tenant, words, and the address it came through. */
const old: readonly (readonly [string, string, string | null])[] = [
  [one, `'hello':1 'شقه':2,4`, account],
  [other, `'hello':1 'zebra':3`, null],
  [one, `'zebra':1 '42':2`, '15551234567'],
  [one, '', null],
];

let orm: MikroORM;

const query = (statement: string, values: (string | null)[] = []): Promise<Record<string, unknown>[]> =>
  orm.em.getConnection().execute(statement, values);

beforeAll(async () => {
  orm = await MikroORM.init({ ...ormOptions, dbName: 'memory://' });
  await orm.migrator.up({ to: 'Migration20261129203957_files' });
  // The messages themselves are not what is tried.
  await query(`set session_replication_role = replica`);
  for (const [index, [tenant, words, through]] of old.entries())
    await query(
      `insert into message_search
       select ?, ?, ?::tsvector || message_search_keys(?::uuid, nextval('message_search_position'))
                || array_to_tsvector(array_remove(array['@' || ?::text], null))`,
      [idOf(index), tenant, words, tenant, through],
    );
  await orm.migrator.up();
});
afterAll(() => orm.close());

it.each([
  [one, `('#hello')`, [0]],
  [one, `('#شقه' <-> '#شقه')`, []],
  [one, `('#شقه') & '@${account}'`, [0]],
  [one, `('#zebra')`, [2]],
  [other, `('#zebra')`, [1]],
  [one, `!('#hello')`, [2, 3]],
  [one, `('#42') & '@15551234567'`, [2]],
])('what was stored before is found as before: %s %s', async (tenant, matching, places) => {
  await query(`select set_config('parley.tenant', ?, false)`, [tenant]);
  const hits = await query(`select message_id as id from search_messages(?, ?, 200)`, [matching, `'#zebra'`]);
  expect(hits.map(({ id }) => String(id)).toSorted()).toEqual(places.map(idOf));
});

it('and what is stored next follows it', async () => {
  const [next] = await query(`select nextval('message_search_position')::int as place`);
  expect(next?.['place']).toBe(old.length + 1);
});
