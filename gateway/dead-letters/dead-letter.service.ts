import { validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import { deadLetterFrom, type DeadLetterRow, type DeadLetterType } from './dead-letter.type.ts';

/**
 * Promised work that failed for good, of one tenant. The outbox has no row-level security (the relay takes the work of
 * all), so every statement here names the tenant itself; the tests hold each of them to it.
 */
export class DeadLetterService {
  readonly #database: Database;
  readonly #audit: AuditService;
  /** Told after a replay. */
  readonly #wakeRelay: () => void;

  constructor(database: Database, audit: AuditService, wakeRelay: () => void) {
    this.#database = database;
    this.#audit = audit;
    this.#wakeRelay = wakeRelay;
  }

  /** The last to die first. @throws BAD_USER_INPUT for a cursor of another list. */
  async list(caller: MemberCaller, request: PageRequest): Promise<Connection<DeadLetterType>> {
    const window = pageWindow(request);
    const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
    const rows = await this.#database.inTenant(caller.tenantId, (transaction) =>
      transaction.query<{ entry: DeadLetterRow }>(
        `select to_jsonb(outbox_entry) as entry from outbox_entry
          where tenant_id = $1 and dead_at is not null
            and ($2::timestamptz is null or (dead_at, id) < ($2::timestamptz, $3::uuid))
          order by dead_at desc, id desc limit $4`,
        [caller.tenantId, cursor?.time ?? null, cursor?.id ?? null, window.limit + 1],
      ),
    );
    const cursorOf = ({ entry }: { entry: DeadLetterRow }) => encodeTimeCursor({ time: entry.dead_at, id: entry.id });
    return connectionOf(rows, window, cursorOf, ({ entry }) => deadLetterFrom(entry));
  }

  /** `null` for one that does not exist, is not dead, or belongs to another tenant. */
  async find(caller: MemberCaller, id: string): Promise<DeadLetterType | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.#database.inTenant(caller.tenantId, (transaction) =>
      transaction.query<{ entry: DeadLetterRow }>(
        `select to_jsonb(outbox_entry) as entry from outbox_entry
          where id = $1 and tenant_id = $2 and dead_at is not null`,
        [id, caller.tenantId],
      ),
    );
    return found === undefined ? null : deadLetterFrom(found.entry);
  }

  /** It is tried anew, as often as the first time, after what its key has in flight. @throws NOT_FOUND */
  async replay(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<void> {
    if (!isUuid(id)) throw notFound('Dead letter');
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const [entry] = await transaction.query<{ topic: string }>(
        `update outbox_entry set dead_at = null, attempts = 0, available_at = clock_timestamp()
          where id = $1 and tenant_id = $2 and dead_at is not null
         returning topic`,
        [id, caller.tenantId],
      );
      if (entry === undefined) throw notFound('Dead letter');
      const { tenantId, accountId } = caller;
      const deed = { action: 'execute', resourceType: 'dead_letter', resourceId: id, changes: { ...entry } } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
      transaction.afterCommit(this.#wakeRelay);
    });
  }
}
