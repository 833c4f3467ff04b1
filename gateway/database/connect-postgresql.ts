import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './orm-options.ts';

/** Connections of one process. Larger pools gained nothing in measurements of 32 parallel senders. */
const maximumConnections = 10;

/** Opens a PostgreSQL database by its URL and brings it to the newest migration. */
export async function connectPostgresql(url: string): Promise<MikroORM> {
  const orm = await MikroORM.init({ ...ormOptions, clientUrl: url, pool: { min: 0, max: maximumConnections } });
  await orm.migrator.up();
  return orm;
}
