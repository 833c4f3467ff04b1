import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from './connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from './time-cursor.ts';

/** What every listed row has, as `to_jsonb` writes it. */
interface DatedRow {
  readonly id: string;
  readonly created_at: string;
}

/** Rows of a table that belong to one owner. Both names go into the statement as they are: never a caller's text. */
interface OwnedRows {
  readonly table: string;
  readonly ownerColumn: string;
  readonly ownerId: string;
}

const maximumRows = 1_000;

/** A page of rows, the newest first. It goes forward only. @throws BAD_USER_INPUT for a cursor of another list. */
export async function newestFirst<Row extends DatedRow, Node>(
  transaction: Transaction,
  { table, ownerColumn, ownerId }: OwnedRows,
  request: PageRequest,
  nodeOf: (row: Row) => Node,
): Promise<Connection<Node>> {
  const window = pageWindow(request, maximumRows);
  if (window.backward) throw badInput('last', 'this list goes forward only');
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const rows = await transaction.query<{ row: Row }>(
    `select to_jsonb(${table}) as row from ${table}
      where ${ownerColumn} = $1 and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))
      order by created_at desc, id desc limit $4`,
    [ownerId, cursor?.time ?? null, cursor?.id ?? null, window.limit + 1],
  );
  const cursorOf = ({ row }: { row: Row }) => encodeTimeCursor({ time: row.created_at, id: row.id });
  return connectionOf(rows, window, cursorOf, ({ row }) => nodeOf(row));
}
