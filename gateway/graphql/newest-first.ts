import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type CountedConnection } from './connection.ts';
import { offsetOf, type OffsetPageRequest } from './list-offset.ts';
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
  /** Which of them a person sees, where some may be hidden: a condition on the table, made of their placeholder. */
  readonly visible?: (account: string) => string;
  /** That person; `null` for whom nothing is hidden. */
  readonly narrowedTo?: string | null;
}

const maximumRows = 1_000;

/** Names its placeholder, as a statement must. */
const seesEverything = (account: string) => `(${account}::uuid is null)`;

/** A page of rows, the newest first. It goes forward only. @throws BAD_USER_INPUT for a cursor of another list. */
export async function newestFirst<Row extends DatedRow, Node>(
  transaction: Transaction,
  { table, ownerColumn, ownerId, visible = seesEverything, narrowedTo = null }: OwnedRows,
  request: OffsetPageRequest,
  nodeOf: (row: Row) => Node,
): Promise<CountedConnection<Node>> {
  const window = pageWindow(request, maximumRows);
  if (window.backward) throw badInput('last', 'this list goes forward only');
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const [counted] = await transaction.query<{ count: number }>(
    `select count(*)::int as count from ${table} where ${ownerColumn} = $1 and ${visible('$2')}`,
    [ownerId, narrowedTo],
  );
  const rows = await transaction.query<{ row: Row }>(
    `select to_jsonb(${table}) as row from ${table}
      where ${ownerColumn} = $1 and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))
        and ${visible('$6')}
      order by created_at desc, id desc limit $4 offset $5`,
    [ownerId, cursor?.time ?? null, cursor?.id ?? null, window.limit + 1, offsetOf(request), narrowedTo],
  );
  const cursorOf = ({ row }: { row: Row }) => encodeTimeCursor({ time: row.created_at, id: row.id });
  const page = connectionOf(rows, window, cursorOf, ({ row }) => nodeOf(row));
  return { ...page, totalCount: counted?.count ?? 0 };
}
