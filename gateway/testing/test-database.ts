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
  if (process.env['TEST_DATABASE'] === 'postgres') return openOnPostgresql(log);
  const { orm, close } = await connectInMemory({ onCreateConnection: log.listen });
  return new Database(orm, close);
}

async function openOnPostgresql(log: StatementLog): Promise<Database> {
  const { url, drop } = await createPostgresqlDatabase();
  return connectTestDatabase(url, log, drop);
}

/** A new, empty PostgreSQL database that several gateways can share. */
export async function createPostgresqlDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database "${name}"`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, drop: () => administer(server, `drop database "${name}" with (force)`) };
}

/** One more connection to a database that somebody else made; it is dropped by whoever did, or by `drop`. */
export async function connectTestDatabase(
  url: string,
  log: StatementLog,
  drop = () => Promise.resolve(),
): Promise<Database> {
  const { orm, statements, close } = await connectPostgresql(url, { onCreateConnection: log.listen });
  return new Database(orm, () => close().then(drop), log.noting(statements));
}

/** Runs a statement as the owner of a PostgreSQL database, past every policy. */
export async function administer(url: string, statement: string): Promise<void> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  await orm.em.getConnection().execute(statement);
  await orm.close(true);
}
