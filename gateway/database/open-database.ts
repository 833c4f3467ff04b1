import { connectEmbedded } from './connect-embedded.ts';
import { connectPostgresql } from './connect-postgresql.ts';
import { DataDirectoryInUse } from './data-directory-lock.ts';
import { Database } from './database.ts';

/**
 * PostgreSQL where a URL is given, the embedded one otherwise.
 * @throws Error naming the setting that leads nowhere; it repeats nothing of the URL, which may hold a password.
 */
export async function openDatabase(settings: { url: string | undefined; dataDirectory: string }): Promise<Database> {
  if (settings.url !== undefined) {
    const { orm, close, statements } = await naming('The database of DATABASE_URL', connectPostgresql(settings.url));
    return new Database(orm, close, statements);
  }
  const { orm, close } = await naming('The folder of DATA_DIR', connectEmbedded(settings.dataDirectory));
  return new Database(orm, close);
}

async function naming<Opened>(what: string, opening: Promise<Opened>): Promise<Opened> {
  try {
    return await opening;
  } catch (cause) {
    if (cause instanceof DataDirectoryInUse) throw cause;
    throw new Error(`${what} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
