import { validate as isUuid } from 'uuid';
import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { Transaction } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import { visibleSession } from './visible-session.ts';
import { wahaSessionFrom, type WahaSessionRows, type WahaSessionType } from './waha-session.type.ts';

/** Most sessions in one page. */
export const mostSessions = 1_000;

const selectSession = `
  select to_jsonb(waha_session) as session, to_jsonb(assignment) as assignment, owner.waha_name as "wahaName"
    from waha_session
    join waha_session_owner owner on owner.session_id = waha_session.id
    left join waha_session_assignment assignment on assignment.session_id = waha_session.id`;

/** The sessions that the caller sees, the newest first. @throws BAD_USER_INPUT */
export async function listSessions(
  transaction: Transaction,
  caller: MemberCaller,
  request: PageRequest,
): Promise<Connection<WahaSessionType>> {
  const window = pageWindow(request, mostSessions);
  const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
  const rows = await transaction.query<WahaSessionRows>(
    `${selectSession} where ${visibleSession('$1')}
        and ($2::timestamptz is null or (waha_session.created_at, waha_session.id) < ($2::timestamptz, $3::uuid))
      order by waha_session.created_at desc, waha_session.id desc limit $4`,
    [narrowedTo(caller), cursor?.time ?? null, cursor?.id ?? null, window.limit + 1],
  );
  const cursorOf = ({ session }: WahaSessionRows) => encodeTimeCursor({ time: session.created_at, id: session.id });
  return connectionOf(rows, window, cursorOf, wahaSessionFrom);
}

/** `null` for one that the caller does not see. */
export async function findSession(
  transaction: Transaction,
  caller: MemberCaller,
  id: string,
): Promise<WahaSessionType | null> {
  if (!isUuid(id)) return null;
  const [rows] = await transaction.query<WahaSessionRows>(
    `${selectSession} where ${visibleSession('$1')} and waha_session.id = $2`,
    [narrowedTo(caller), id],
  );
  return rows === undefined ? null : wahaSessionFrom(rows);
}

/** @throws NOT_FOUND */
export async function requireSession(
  transaction: Transaction,
  caller: MemberCaller,
  id: string,
): Promise<WahaSessionType> {
  const session = await findSession(transaction, caller, id);
  if (session === null) throw notFound('Session');
  return session;
}

/** One of the tenant's, whoever sees it. */
export async function readSession(transaction: Transaction, id: string): Promise<WahaSessionType | null> {
  const [rows] = await transaction.query<WahaSessionRows>(`${selectSession} where waha_session.id = $1`, [id]);
  return rows === undefined ? null : wahaSessionFrom(rows);
}
