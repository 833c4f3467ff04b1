import { validate as isUuid } from 'uuid';
import type { MemberCaller } from '../auth/caller.ts';
import { adminOf } from '../auth/policy.ts';
import type { Database } from '../database/database.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { requireBetween } from '../require-between.ts';
import { listAuditLogs, mostAuditLogs, type AuditLogRequest } from './audit-log-reader.ts';
import type { AuditLogType } from './audit-log.type.ts';

/** The longest time to look back for one account, in days. */
export const mostActivityDays = 3_650;
const dayMilliseconds = 86_400_000;

/** Reads what was done in the caller's tenant. */
export class AuditLogService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Newest first unless asked otherwise. An account id that is none did nothing. @throws BAD_USER_INPUT */
  async list(caller: MemberCaller, request: AuditLogRequest): Promise<Connection<AuditLogType>> {
    if (request.accountId != null && !isUuid(request.accountId)) return nothingDone(request);
    return this.#database.inTenant(caller.tenantId, (transaction) => listAuditLogs(transaction, request));
  }

  /**
   * What one account did lately, newest first; the caller's own where none is named.
   * @throws FORBIDDEN where a team member asks for somebody else's, BAD_USER_INPUT.
   */
  async activity(
    caller: MemberCaller,
    accountId: string | null,
    days: number,
    page: PageRequest,
  ): Promise<Connection<AuditLogType>> {
    if (accountId !== null && accountId !== caller.accountId) adminOf(caller);
    requireBetween('days', days, 1, mostActivityDays);
    const since = new Date(Date.now() - days * dayMilliseconds);
    return this.list(caller, { ...page, accountId: accountId ?? caller.accountId, since });
  }
}

function nothingDone(request: PageRequest): Connection<AuditLogType> {
  return connectionOf<AuditLogType, AuditLogType>(
    [],
    pageWindow(request, mostAuditLogs),
    ({ id }) => id,
    (log) => log,
  );
}
