import { MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { freeLostConnections } from './free-lost-connections.ts';
import { ormOptions } from './orm-options.ts';
import { PooledStatements, prepareTenantEntry } from './pooled-statements.ts';
import type { StatementRunner } from './statement.ts';
import { SilenceWatch } from './silence-watch.ts';

/** Connections of one process. Larger pools gained nothing in measurements of 32 parallel senders. */
const maximumConnections = 10;

/** A request that gets no connection for so long is told so, instead of waiting with all the others. */
const connectionMilliseconds = 5_000;
/** A process that hangs in the middle of a transaction holds its rows' locks no longer: the server ends its session. */
const idleInTransactionMilliseconds = 10_000;

/** Any number that nobody else who uses this database locks. */
const migrationLock = 7_270_617_001;

export interface PostgresqlDatabase {
  readonly orm: MikroORM;
  /** Hot statements, on the ORM's own pool. */
  readonly statements: StatementRunner;
  close(): Promise<void>;
}

/** Opens a PostgreSQL database by its URL and brings it to the newest migration. */
export async function connectPostgresql(url: string, options: Partial<Options> = {}): Promise<PostgresqlDatabase> {
  const pool = { min: 0, max: maximumConnections };
  const silence = new SilenceWatch(url);
  const driverOptions = {
    onPoolCreated: (created: Pool) => {
      freeLostConnections(created);
      silence.watch(created);
    },
    onConnect: prepareTenantEntry,
    stream: silence.openSocket,
    connectionTimeoutMillis: connectionMilliseconds,
    idle_in_transaction_session_timeout: idleInTransactionMilliseconds,
  };
  // A name that is not there is a mistake in the URL, not a database to be made.
  const database = { clientUrl: url, pool, driverOptions, ensureDatabase: false };
  const orm = await MikroORM.init({ ...ormOptions, ...options, ...database });
  await migrate(orm);
  const statements = new PooledStatements(await orm.em.getConnection().getNativeClient());
  return { orm, statements, close: () => orm.close(true) };
}

/** Of gateways that start together one makes the tables; the others wait here, and find them made. */
async function migrate(orm: MikroORM): Promise<void> {
  await orm.em.fork().transactional(async (entities) => {
    // This transaction is idle while the migrator works, on a connection of its own; ended, it would let the others in.
    await entities.execute('set local idle_in_transaction_session_timeout = 0');
    await entities.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
    await orm.migrator.up();
  });
}
