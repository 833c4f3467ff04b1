import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';

/** What is written down of a deed. `changes` holds no secrets. */
export interface AuditRecord {
  readonly tenantId: string;
  readonly accountId: string | null;
  readonly action: 'create' | 'update' | 'delete' | 'execute';
  readonly resourceType: string;
  readonly resourceId: string;
  readonly changes: Record<string, unknown>;
}

/** Where a deed came from. */
export interface AuditOrigin {
  readonly address: string | null;
  readonly agent: string | null;
}

/** Of what the server does by itself. */
export const insideServer: AuditOrigin = { address: null, agent: null };

/** Writes who did what, in the transaction of the deed: neither is kept without the other. */
export class AuditService {
  async record(transaction: Transaction, record: AuditRecord, origin: AuditOrigin): Promise<void> {
    await transaction.query(
      `with audited as (
         insert into audit_row
           (id, tenant_id, account_id, action, resource_type, resource_id, changes, address, agent, created_at)
         values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, now())
         returning id, tenant_id
       )
       insert into audit_unsealed (tenant_id, audit_row_id) select tenant_id, id from audited`,
      [
        newId(),
        record.tenantId,
        record.accountId,
        record.action,
        record.resourceType,
        record.resourceId,
        JSON.stringify(record.changes),
        origin.address,
        origin.agent,
      ],
    );
  }
}
