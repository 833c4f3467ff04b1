import type { Database, Transaction } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';
import { faultPoint } from '../fault-point.ts';
import { genesis, sealAfter, type AuditRowJson } from './audit-chain.ts';

/** A row is open to unnoticed changes for about this long (ARCHITECTURE.md). */
const pauseMilliseconds = 1_000;
/** Rows sealed in one transaction: some tens of milliseconds of work. */
const batchSize = 500;

interface Link {
  readonly position: number;
  readonly hash: string;
}

/**
 * Seals audit rows shortly after their commit, so that no deed waits for another of its tenant. Every process has one;
 * at any moment at most one of them works on a tenant.
 */
export class AuditSealer {
  readonly #database: Database;
  readonly #onFailure: (error: unknown) => void;
  #stop: (() => Promise<void>) | undefined;

  constructor(database: Database, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#onFailure = onFailure;
  }

  start(): void {
    this.#stop = repeat(() => this.seal(), pauseMilliseconds, this.#onFailure);
  }

  /** Seals what is left before it stops. */
  async close(): Promise<void> {
    await this.#stop?.();
    await this.seal().catch(this.#onFailure);
  }

  /** Seals all that is committed, except of tenants that another process is sealing right now. */
  async seal(): Promise<void> {
    const tenants = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ tenant_id: string }>(`select distinct tenant_id from audit_unsealed`),
    );
    for (const { tenant_id: tenantId } of tenants) {
      while ((await this.#sealBatch(tenantId)) === batchSize);
    }
  }

  /** @returns how many rows were sealed. */
  #sealBatch(tenantId: string): Promise<number> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      if (!(await beginAlone(transaction, tenantId))) return 0;
      const rows = await unsealedRows(transaction, tenantId);
      if (rows.length === 0) return 0;
      faultPoint('audit.seal');
      await addLinks(transaction, tenantId, rows, await lastLink(transaction, tenantId));
      faultPoint('audit.sealed');
      return rows.length;
    });
  }
}

/** Held to the end of the transaction, so whoever gets it next sees what was sealed under it. */
async function beginAlone(transaction: Transaction, tenantId: string): Promise<boolean> {
  const [lock] = await transaction.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('audit_seal ' || $1, 0)) as alone`,
    [tenantId],
  );
  return lock?.alone === true;
}

async function unsealedRows(transaction: Transaction, tenantId: string): Promise<AuditRowJson[]> {
  const rows = await transaction.query<{ row: AuditRowJson }>(
    `select to_jsonb(audit_row) as row
       from audit_unsealed join audit_row on audit_row.id = audit_unsealed.audit_row_id
      where audit_unsealed.tenant_id = $1
      order by audit_unsealed.audit_row_id limit ${batchSize}`,
    [tenantId],
  );
  return rows.map(({ row }) => row);
}

async function lastLink(transaction: Transaction, tenantId: string): Promise<Link> {
  const [last] = await transaction.query<{ link: Link }>(
    `select to_jsonb(audit_seal) as link from audit_seal where tenant_id = $1 order by position desc limit 1`,
    [tenantId],
  );
  return last?.link ?? { position: 0, hash: genesis };
}

async function addLinks(transaction: Transaction, tenantId: string, rows: AuditRowJson[], last: Link): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const hashes: string[] = [];
  for (const row of rows) hashes.push(sealAfter(hashes.at(-1) ?? last.hash, row));
  await transaction.query(
    `with sealed as (
       insert into audit_seal (tenant_id, position, audit_row_id, hash)
       select $1, $2::bigint + place, id, hash
         from unnest($3::uuid[], $4::text[]) with ordinality as link (id, hash, place)
       returning tenant_id, audit_row_id
     )
     delete from audit_unsealed using sealed
      where audit_unsealed.tenant_id = sealed.tenant_id and audit_unsealed.audit_row_id = sealed.audit_row_id`,
    [tenantId, last.position, ids, hashes],
  );
}
