import { randomBytes } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import { connectInMemory } from '../database/connect-embedded.ts';
import { connectPostgresql } from '../database/connect-postgresql.ts';
import { Database } from '../database/database.ts';
import { StatementLog } from './statement-log.ts';

/**
 * A new, empty database for one test file, on the kind that `TEST_DATABASE` names: `pglite` (the default), or `postgres`
 * at `TEST_DATABASE_URL`, where it is dropped again when it is closed.
 */
export async function openTestDatabase(log = new StatementLog()): Promise<Database> {
  const options = { onCreateConnection: log.listen };
  if (process.env['TEST_DATABASE'] === 'postgres') return openOnPostgresql(options);
  const { orm, close } = await connectInMemory(options);
  return new Database(orm, close);
}

async function openOnPostgresql(options: { onCreateConnection: StatementLog['listen'] }): Promise<Database> {
  const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database "${name}"`);
  const orm = await connectPostgresql(Object.assign(new URL(server), { pathname: `/${name}` }).href, options);
  return new Database(orm, async () => {
    await orm.close(true);
    await administer(server, `drop database "${name}" with (force)`);
  });
}

async function administer(server: string, statement: string): Promise<void> {
  const orm = await MikroORM.init({ clientUrl: server, entities: [], discovery: { warnWhenNoEntities: false } });
  await orm.em.getConnection().execute(statement);
  await orm.close(true);
}
