import type { Transaction } from '../database/database.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import type { AuditRowJson } from './audit-chain.ts';
import { auditLogFrom, type AuditLogType } from './audit-log.type.ts';

/** Most deeds in one page (contract README, services: `limit` 1-1000). */
export const mostAuditLogs = 1_000;

/** Which deeds a list shows; what is left out does not narrow. */
export interface AuditLogRequest extends PageRequest {
  readonly accountId?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly resourceType?: string | null | undefined;
  readonly resourceId?: string | null | undefined;
  readonly since?: Date | null | undefined;
  /** Oldest first; newest first where it is left out. */
  readonly ascending?: boolean;
}

/** One statement for a page of the tenant's deeds. @throws BAD_USER_INPUT */
export async function listAuditLogs(
  transaction: Transaction,
  request: AuditLogRequest,
): Promise<Connection<AuditLogType>> {
  const window = pageWindow(request, mostAuditLogs);
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const direction = request.ascending ? 'asc' : 'desc';
  const rows = await transaction.query<{ row: AuditRowJson }>(
    `select to_jsonb(audit_row) as row from audit_row
      where ($1::uuid is null or account_id = $1)
        and ($2::text is null or action = $2)
        and ($3::text is null or resource_type = $3)
        and ($4::text is null or resource_id = $4)
        and ($5::timestamptz is null or created_at >= $5)
        and ($6::timestamptz is null or (created_at, id) ${request.ascending ? '>' : '<'} ($6::timestamptz, $7::uuid))
      order by created_at ${direction}, id ${direction} limit $8`,
    [
      request.accountId ?? null,
      request.action ?? null,
      request.resourceType ?? null,
      request.resourceId ?? null,
      request.since ?? null,
      cursor?.time ?? null,
      cursor?.id ?? null,
      window.limit + 1,
    ],
  );
  const cursorOf = ({ row }: { row: AuditRowJson }) => encodeTimeCursor({ time: row.created_at, id: row.id });
  return connectionOf(rows, window, cursorOf, ({ row }) => auditLogFrom(row));
}
