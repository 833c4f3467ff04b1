import { Client } from 'pg';
import { connectPostgresql } from '../database/connect-postgresql.ts';
import { testDatabaseServer, withAdministrator } from './postgresql-server.ts';

/** Any number that nobody else who uses the tests' server locks. */
const templateLock = 7_270_617_002;

let made: Promise<void> | undefined;

/**
 * The migrated database that all of a run's databases are copied from: to copy takes a tenth of what migrations take. The
 * first worker that needs it makes it, and the run's end removes it (`remove-postgresql-template.ts`).
 *
 * @returns its name; `undefined` where the run names none, and every database is migrated by whoever connects to it.
 */
export async function postgresqlTemplate(): Promise<string | undefined> {
  const name = process.env['TEST_DATABASE_TEMPLATE'];
  if (name === undefined) return undefined;
  made ??= withAdministrator(testDatabaseServer(), (client) => ensureTemplate(client, name));
  await made;
  return name;
}

async function ensureTemplate(client: Client, name: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [templateLock]);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  const unfinished = `${name}_unfinished`;
  await client.query(`create database "${unfinished}"`);
  const url = Object.assign(new URL(testDatabaseServer()), { pathname: `/${unfinished}` }).href;
  await (await connectPostgresql(url)).close();
  // Under its name there is never one of which tables are missing.
  await client.query(`alter database "${unfinished}" rename to "${name}"`);
}
