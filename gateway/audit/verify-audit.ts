import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { readEnvironment } from '../environment.ts';
import { verifyChain, type ChainFault, type ChainReport } from './audit-verifier.ts';

/**
 * `pnpm audit:verify [--tenant slug]`: walks the chain of every tenant, or of one, on the database that the environment
 * names. The embedded one is read with the server stopped. A line a tenant, with the chain's length and last seal.
 * Exit code 0: whole; 1: a row was touched, removed or inserted, and is named; 2: nothing could be verified.
 */
const words = {
  TOUCHED: 'does not match its seal: it was touched, or a row before it was taken out of the chain',
  REMOVED: 'was removed',
  INSERTED: 'was inserted',
} as const;

interface NamedTenant {
  readonly id: string;
  readonly slug: string;
}

function describeFault({ kind, auditRowId, position }: ChainFault): string {
  const place = position === null ? 'outside the chain' : `at position ${position}`;
  return auditRowId === null ? `the seal ${place} was removed` : `row ${auditRowId} ${place} ${words[kind]}`;
}

function describe(slug: string, { sealed, waiting, head, fault }: ChainReport): string {
  if (fault !== null) return `✗ ${slug}: ${describeFault(fault)}`;
  return `✓ ${slug}: ${sealed} rows, last seal ${head}${waiting > 0 ? `, ${waiting} not sealed yet` : ''}`;
}

/** @throws Error where no tenant has the slug. */
async function tenantsNamed(database: Database, slug: string | undefined): Promise<NamedTenant[]> {
  const tenants = await database.outsideTenants((transaction) =>
    transaction.query<NamedTenant>(`select id, slug from tenant where $1::text is null or slug = $1 order by slug`, [
      slug ?? null,
    ]),
  );
  if (slug !== undefined && tenants.length === 0) throw new Error(`There is no tenant ${slug}`);
  return tenants;
}

/** @returns whether every chain is whole. */
async function verify(database: Database, slug: string | undefined): Promise<boolean> {
  let isWhole = true;
  for (const tenant of await tenantsNamed(database, slug)) {
    const report = await database.inTenant(tenant.id, (transaction) => verifyChain(transaction, tenant.id));
    process.stdout.write(`${describe(tenant.slug, report)}\n`);
    isWhole &&= report.fault === null;
  }
  return isWhole;
}

/** An embedded database that is not there would be made by opening it, and found to be whole. */
async function openExisting(): Promise<Database> {
  const { DATABASE_URL: url, DATA_DIR: dataDirectory } = readEnvironment();
  if (url === undefined && !existsSync(dataDirectory)) throw new Error(`There is no data folder ${dataDirectory}`);
  return openDatabase({ url, dataDirectory });
}

try {
  const { values } = parseArgs({ options: { tenant: { type: 'string' } } });
  const database = await openExisting();
  try {
    process.exitCode = (await verify(database, values.tenant)) ? 0 : 1;
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
