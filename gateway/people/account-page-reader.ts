import type { MemberCaller } from '../auth/caller.ts';
import { seesAll } from '../auth/roles.ts';
import type { Transaction } from '../database/database.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';

interface MembershipJson {
  readonly id: string;
  readonly account_id: string;
  readonly created_at: string;
}

/** The ids of a page of the accounts that the caller sees, the newest first. @throws BAD_USER_INPUT */
export async function readAccountPage(
  transaction: Transaction,
  { tenantId, role, accountId }: MemberCaller,
  request: PageRequest,
  maximum: number,
): Promise<Connection<string>> {
  const window = pageWindow(request, maximum);
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const rows = await transaction.query<{ row: MembershipJson }>(
    `select to_jsonb(membership) as row from membership
      where tenant_id = $1 and ($2 or created_by = $3)
        and ($4::timestamptz is null or (created_at, id) < ($4::timestamptz, $5::uuid))
      order by created_at desc, id desc limit $6`,
    [tenantId, seesAll(role), accountId, cursor?.time ?? null, cursor?.id ?? null, window.limit + 1],
  );
  const cursorOf = ({ row }: { row: MembershipJson }) => encodeTimeCursor({ time: row.created_at, id: row.id });
  return connectionOf(rows, window, cursorOf, ({ row }) => row.account_id);
}
