import { v7 as newId } from 'uuid';
import type { Database, Transaction } from '../database/database.ts';

/** A tenant without people, for tests that need no server. @returns its id. */
export async function addTenant(database: Database, slug: string): Promise<string> {
  const id = newId();
  await database.outsideTenants((transaction) =>
    transaction.query(
      `insert into tenant (id, slug, name, language, country, currency, settings, created_at)
       values ($1, $2, $2, 'en', 'EG', 'EGP', '{}', now())`,
      [id, slug],
    ),
  );
  return id;
}

/** The id of the demo tenant. */
export async function demoTenantId(database: Database): Promise<string> {
  const [tenant] = await database.outsideTenants((transaction) =>
    transaction.query<{ id: string }>(`select id from tenant where slug = 'demo'`),
  );
  return tenant?.id ?? '';
}

/** A transaction as the database's owner, whom neither privileges nor row-level security bind: what a tamperer has. */
export function asOwner<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.outsideTenants(async (transaction) => {
    await transaction.query(`reset role`);
    return work(transaction);
  });
}
