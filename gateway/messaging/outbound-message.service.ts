import type { ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import type { MemberCaller } from '../auth/caller.ts';
import { Conditions, optional } from '../database/conditions.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { connectionOf, pageWindow, type Connection } from '../graphql/connection.ts';
import { offsetOf, type OffsetPageRequest } from '../graphql/list-offset.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import { outboundMessageFrom, type OutboundMessageRow, type OutboundMessageType } from './outbound-message.type.ts';

/** Which of a project's messages; what is left out does not narrow. */
export interface OutboundFilter {
  readonly statuses?: readonly DeliveryStatus[] | null | undefined;
  readonly connectorTypes?: readonly ConnectorType[] | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** A page; how many there are on all of them is counted when it is asked for. */
export interface OutboundPage extends Connection<OutboundMessageType> {
  readonly count: () => Promise<number>;
}

/** What the tenant's projects have sent. */
export class OutboundMessageService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** `null` for one that does not exist, or is another tenant's. */
  async find({ tenantId }: MemberCaller, id: string): Promise<OutboundMessageType | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<{ row: OutboundMessageRow }>(
        `select to_jsonb(outbound_message) as row from outbound_message where id = $1`,
        [id],
      ),
    );
    return found === undefined ? null : outboundMessageFrom(found.row);
  }

  /** The newest first. @throws BAD_USER_INPUT */
  async list(
    caller: MemberCaller,
    projectId: string,
    filter: OutboundFilter,
    request: OffsetPageRequest,
  ): Promise<OutboundPage> {
    const window = pageWindow(request);
    if (window.backward) throw badInput('last', 'this list goes forward only');
    const offset = offsetOf(request);
    const conditions = conditionsOf(projectId, filter);
    const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
    conditions.add(
      cursor && [cursor.time, cursor.id],
      (time, id) => `(created_at, id) < (${time}::timestamptz, ${id}::uuid)`,
    );
    const rows = await this.#query<{ row: OutboundMessageRow }>(
      caller,
      `select to_jsonb(outbound_message) as row from outbound_message ${conditions.where}
        order by created_at desc, id desc limit ${conditions.value(window.limit + 1)} offset ${conditions.value(offset)}`,
      conditions,
    );
    const cursorOf = ({ row }: { row: OutboundMessageRow }) => encodeTimeCursor({ time: row.created_at, id: row.id });
    const page = connectionOf(rows, window, cursorOf, ({ row }) => outboundMessageFrom(row));
    return { ...page, count: () => this.#count(caller, projectId, filter) };
  }

  async #count(caller: MemberCaller, projectId: string, filter: OutboundFilter): Promise<number> {
    const conditions = conditionsOf(projectId, filter);
    const statement = `select count(*)::int as count from outbound_message ${conditions.where}`;
    const [counted] = await this.#query<{ count: number }>(caller, statement, conditions);
    return counted?.count ?? 0;
  }

  #query<Row extends object>({ tenantId }: MemberCaller, statement: string, { values }: Conditions): Promise<Row[]> {
    return this.#database.inTenant(tenantId, (transaction) => transaction.query<Row>(statement, values));
  }
}

function conditionsOf(projectId: string, { statuses, connectorTypes, from, to }: OutboundFilter): Conditions {
  const conditions = new Conditions();
  conditions.add([projectId], (id) => `project_id = ${id}::uuid`);
  conditions.add(optional(statuses ?? undefined), (list) => `status = any(${list}::text[])`);
  conditions.add(optional(connectorTypes ?? undefined), (list) => `connector_type = any(${list}::text[])`);
  conditions.add(optional(from ?? undefined), (time) => `created_at >= ${time}::timestamptz`);
  conditions.add(optional(to ?? undefined), (time) => `created_at <= ${time}::timestamptz`);
  return conditions;
}
