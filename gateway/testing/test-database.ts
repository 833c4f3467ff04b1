import { randomBytes } from 'node:crypto';
import { connectInMemory } from '../database/connect-embedded.ts';
import { connectPostgresql } from '../database/connect-postgresql.ts';
import { Database } from '../database/database.ts';
import { administer, testDatabaseServer } from './postgresql-server.ts';
import { postgresqlTemplate } from './postgresql-template.ts';
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
  const { url, drop } = await createMigratedDatabase();
  return connectTestDatabase(url, log, drop);
}

interface CreatedDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A new PostgreSQL database with empty tables, where the run has a template; several gateways can share it. */
export async function createMigratedDatabase(): Promise<CreatedDatabase> {
  return createPostgresqlDatabase(await postgresqlTemplate());
}

/** A new PostgreSQL database that several gateways can share: an empty one, or a copy of a template. */
export async function createPostgresqlDatabase(template = 'template1'): Promise<CreatedDatabase> {
  const server = testDatabaseServer();
  const name = `parley_test_${randomBytes(6).toString('hex')}`;
  await administer(
    server,
    `create database "${name}" template "${template}"`,
    // Nobody takes this server's power away: what waiting for its disk is there for is asked of one that is killed, in
    // `test/faults`.
    `alter database "${name}" set synchronous_commit = off`,
  );
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
