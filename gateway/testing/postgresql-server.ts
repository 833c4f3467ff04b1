import { Client } from 'pg';

/** The PostgreSQL on which tests make their databases. */
export const testDatabaseServer = (): string =>
  process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Runs statements, one after the other, in one session of the owner of a database, past every policy. */
export async function administer(url: string, ...statements: readonly string[]): Promise<void> {
  await withAdministrator(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** Gives the work a session of the owner of a database, and ends it whatever comes of the work. */
export async function withAdministrator<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
