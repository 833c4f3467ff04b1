import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** `to_jsonb(audit_row)`. */
export interface AuditRowJson {
  readonly id: string;
  readonly tenant_id: string;
  readonly account_id: string | null;
  readonly action: string;
  readonly resource_type: string;
  readonly resource_id: string;
  readonly changes: Record<string, unknown>;
  readonly address: string | null;
  readonly agent: string | null;
  readonly created_at: string;
}

/** What the first row of every chain follows. The rows name their tenant, so no two chains are alike. */
export const genesis = '0'.repeat(64);

/**
 * The seal of a row that follows the one sealed with `previous`: SHA-256 over the previous seal, a line feed, and the row
 * as canonical JSON (RFC 8785). The fields are named one by one: a column that is added later must not break old seals.
 * @returns 64 lower-case hexadecimal digits.
 */
export function sealAfter(previous: string, row: AuditRowJson): string {
  const content = canonicalize({
    id: row.id,
    tenant_id: row.tenant_id,
    account_id: row.account_id,
    action: row.action,
    resource_type: row.resource_type,
    resource_id: row.resource_id,
    changes: row.changes,
    address: row.address,
    agent: row.agent,
    // The database writes it in the time zone of whoever asks; it has milliseconds and no more.
    created_at: new Date(row.created_at).toISOString(),
  });
  return createHash('sha256').update(`${previous}\n${content}`).digest('hex');
}
