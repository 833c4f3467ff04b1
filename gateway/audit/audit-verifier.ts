import type { Transaction } from '../database/database.ts';
import { genesis, sealAfter, type AuditRowJson } from './audit-chain.ts';

const pageSize = 1_000;
/** No transaction of ours is open for this long, so nothing honest is sealed so late after younger rows. */
const latestMilliseconds = 3_600_000;

/** The first thing in a chain that is not as it was written. */
export interface ChainFault {
  readonly kind: 'TOUCHED' | 'REMOVED' | 'INSERTED';
  /** `null` where both the row and what named it are gone. */
  readonly auditRowId: string | null;
  /** Its place in the chain; `null` for one that never got there. */
  readonly position: number | null;
}

/** What a walk along one tenant's chain found. */
export interface ChainReport {
  readonly sealed: number;
  /** Written, and not sealed yet: what one second of work leaves, or what a process left that was killed. */
  readonly waiting: number;
  /** The last seal. Whoever keeps it elsewhere can tell a chain that was written anew, or cut at its end. */
  readonly head: string;
  readonly fault: ChainFault | null;
}

interface Link {
  readonly position: number;
  readonly auditRowId: string;
  readonly hash: string;
  readonly row: AuditRowJson | null;
}

/** Walks the whole chain of a tenant, up to the first fault. The transaction is one of that tenant. */
export async function verifyChain(transaction: Transaction, tenantId: string): Promise<ChainReport> {
  const walk = new ChainWalk();
  for (;;) {
    const links = await readLinks(transaction, tenantId, walk.position);
    const fault = walk.follow(links);
    if (fault !== null) return report(walk, 0, await named(transaction, tenantId, fault));
    if (links.length < pageSize) break;
  }
  const waiting = await countWaiting(transaction, tenantId);
  return report(walk, waiting, await strayRow(transaction, tenantId, walk.youngest));
}

function report({ position: sealed, hash: head }: ChainWalk, waiting: number, fault: ChainFault | null): ChainReport {
  return { sealed, waiting, head, fault };
}

/** Where a walk along a chain stands. */
class ChainWalk {
  position = 0;
  hash = genesis;
  /** The latest time that any row so far claims, in milliseconds. */
  youngest = 0;
  #last: { readonly auditRowId: string; readonly follows: string } | undefined;

  /** @returns the first fault, before which the walk then stands. */
  follow(links: readonly Link[]): ChainFault | null {
    for (const link of links) {
      const fault = this.#step(link);
      if (fault !== null) return fault;
    }
    return null;
  }

  #step({ position, auditRowId, hash, row }: Link): ChainFault | null {
    const expected = this.position + 1;
    if (position !== expected) return { kind: 'REMOVED', auditRowId: null, position: expected };
    if (row === null) return { kind: 'REMOVED', auditRowId, position };
    if (sealAfter(this.hash, row) !== hash) return this.#misfit(position, hash, row);
    const time = Date.parse(row.created_at);
    if (time < this.youngest - latestMilliseconds) return { kind: 'INSERTED', auditRowId, position };
    this.#last = { auditRowId, follows: this.hash };
    this.position = position;
    this.hash = hash;
    this.youngest = Math.max(this.youngest, time);
    return null;
  }

  /** A row that follows the last but one as it should shows that the last was put in between. */
  #misfit(position: number, hash: string, row: AuditRowJson): ChainFault {
    if (this.#last !== undefined && sealAfter(this.#last.follows, row) === hash) {
      return { kind: 'INSERTED', auditRowId: this.#last.auditRowId, position: position - 1 };
    }
    return { kind: 'TOUCHED', auditRowId: row.id, position };
  }
}

async function readLinks(transaction: Transaction, tenantId: string, after: number): Promise<Link[]> {
  const rows = await transaction.query<{ link: Link }>(
    `select jsonb_build_object('position', audit_seal.position, 'auditRowId', audit_seal.audit_row_id,
                               'hash', audit_seal.hash, 'row', to_jsonb(audit_row)) as link
       from audit_seal left join audit_row on audit_row.id = audit_seal.audit_row_id
      where audit_seal.tenant_id = $1 and audit_seal.position > $2
      order by audit_seal.position limit ${pageSize}`,
    [tenantId, after],
  );
  return rows.map(({ link }) => link);
}

const unsealed = `
  select audit_row.id, audit_row.created_at, audit_unsealed.audit_row_id is not null as waits
    from audit_row left join audit_unsealed
      on audit_unsealed.tenant_id = audit_row.tenant_id and audit_unsealed.audit_row_id = audit_row.id
   where audit_row.tenant_id = $1
     and not exists (select 1 from audit_seal where audit_seal.audit_row_id = audit_row.id)`;

async function countWaiting(transaction: Transaction, tenantId: string): Promise<number> {
  const [waiting] = await transaction.query<{ rows: number }>(
    `select count(*)::int as rows from (${unsealed}) unsealed where waits`,
    [tenantId],
  );
  return waiting?.rows ?? 0;
}

/** A missing seal has no row to name; the row it held, if it is still there, is now one that nothing seals. */
async function named(transaction: Transaction, tenantId: string, fault: ChainFault): Promise<ChainFault> {
  if (fault.auditRowId !== null) return fault;
  const [unheld] = await transaction.query<{ id: string }>(
    `select id from (${unsealed}) unsealed where not waits order by id limit 1`,
    [tenantId],
  );
  return { ...fault, auditRowId: unheld?.id ?? null };
}

/**
 * Outside the chain nothing may stand but young rows that wait for their seal: not one that never waited, not one that
 * claims to be older than what was sealed long before, and no wait for a row that is gone.
 */
async function strayRow(transaction: Transaction, tenantId: string, youngest: number): Promise<ChainFault | null> {
  const [stray] = await transaction.query<{ id: string; kind: ChainFault['kind'] }>(
    `select id, 'INSERTED' as kind from (${unsealed}) unsealed
      where not waits or created_at < $2::timestamptz
      union all
     select audit_row_id, 'REMOVED' from audit_unsealed
      where tenant_id = $1 and not exists (select 1 from audit_row where audit_row.id = audit_row_id)
      order by id limit 1`,
    [tenantId, new Date(youngest - latestMilliseconds)],
  );
  return stray === undefined ? null : { kind: stray.kind, auditRowId: stray.id, position: null };
}
