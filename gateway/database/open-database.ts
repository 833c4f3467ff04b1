import { connectEmbedded } from './connect-embedded.ts';
import { connectPostgresql } from './connect-postgresql.ts';
import { Database } from './database.ts';

/** PostgreSQL where a URL is given, the embedded one otherwise. */
export async function openDatabase(settings: { url: string | undefined; dataDirectory: string }): Promise<Database> {
  if (settings.url !== undefined) {
    const orm = await connectPostgresql(settings.url);
    return new Database(orm, () => orm.close(true));
  }
  const { orm, close } = await connectEmbedded(settings.dataDirectory);
  return new Database(orm, close);
}
