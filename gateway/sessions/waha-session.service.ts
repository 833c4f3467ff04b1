import { WahaSessionStatus, type ResponderMode } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { badInput, conflict, notFound, unavailable } from '../errors.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { TeamService } from '../teams/team.service.ts';
import type { LiveSessions } from './live-sessions.ts';
import type { OfficeHours } from '../office-hours/office-hours.ts';
import type { WahaClient, WahaSessionState } from './waha-client.ts';
import { toCaller, WahaFailure } from './waha-failure.ts';
import { findSession, listSessions, readSession, requireSession } from './waha-session-reader.ts';
import type { WahaSessionStatusService } from './waha-session-status.service.ts';
import {
  assignmentFrom,
  type WahaSessionAssignmentRow,
  type WahaSessionAssignmentType,
  type WahaSessionType,
} from './waha-session.type.ts';

/** Who is to answer on a session: a person or a team. */
export interface Assignment {
  readonly sessionId: string;
  readonly accountId: string | null;
  readonly teamId: string | null;
}

/** What is decided about a session; what is left out stays. */
export interface SessionSettings {
  readonly responder: ResponderMode | null;
  readonly officeHours: OfficeHours | null;
}

/** WhatsApp sessions: made, assigned, set up and deleted, here and at WAHA. */
export class WahaSessionService {
  readonly #database: Database;
  readonly #client: WahaClient | undefined;
  readonly #statuses: WahaSessionStatusService;
  readonly #live: LiveSessions;
  readonly #people: PeopleService;
  readonly #teams: TeamService;
  readonly #audit: ResourceAudit;

  constructor(parts: {
    database: Database;
    client: WahaClient | undefined;
    statuses: WahaSessionStatusService;
    live: LiveSessions;
    people: PeopleService;
    teams: TeamService;
    audit: AuditService;
  }) {
    this.#database = parts.database;
    this.#client = parts.client;
    this.#statuses = parts.statuses;
    this.#live = parts.live;
    this.#people = parts.people;
    this.#teams = parts.teams;
    this.#audit = new ResourceAudit(parts.audit, 'waha_session');
  }

  /** The sessions that the caller sees, the newest first. @throws BAD_USER_INPUT */
  list(caller: MemberCaller, request: PageRequest): Promise<Connection<WahaSessionType>> {
    return this.#database.inTenant(caller.tenantId, (transaction) => listSessions(transaction, caller, request));
  }

  /** `null` for one that the caller does not see. */
  find(caller: MemberCaller, id: string): Promise<WahaSessionType | null> {
    return this.#database.inTenant(caller.tenantId, (transaction) => findSession(transaction, caller, id));
  }

  /** @throws NOT_FOUND for one that the caller does not see. */
  require(caller: MemberCaller, id: string): Promise<WahaSessionType> {
    return this.#database.inTenant(caller.tenantId, (transaction) => requireSession(transaction, caller, id));
  }

  /**
   * Stored before WAHA is told of it: what WAHA tells while it is being made finds it. Where WAHA does not make it, nothing
   * of it stays.
   * @returns it as it was made: DISCONNECTED (backend.md, "POST /sessions"); how it stands is told from then on.
   * @throws CONFLICT where the name is taken, UNAVAILABLE
   */
  async create(caller: MemberCaller, name: string, origin: AuditOrigin): Promise<WahaSessionType> {
    const client = this.requireClient();
    const session = await this.#add(caller, name, origin);
    const { id: sessionId, wahaName } = session;
    const { tenantId } = caller;
    try {
      const { status, phone } = await makeAtWaha(client, wahaName, tenantId);
      await this.#noteFirst(tenantId, sessionId, status, phone);
    } catch (error) {
      await this.#remove(caller, session, { because: 'not made' }, origin);
      throw error instanceof WahaFailure ? await cleanUp(client, wahaName, error) : error;
    }
    return session;
  }

  /** Unlinks it. What was said on it stays. @throws NOT_FOUND, UNAVAILABLE: then it is as it was. */
  async delete(caller: MemberCaller, id: string, origin: AuditOrigin): Promise<WahaSessionType> {
    const session = await this.require(caller, id);
    await toCaller(this.requireClient().delete(session.wahaName));
    await this.#remove(caller, session, {}, origin);
    return session;
  }

  /** In the place of who answered before. @throws BAD_USER_INPUT for both or neither, NOT_FOUND for whom one does not see. */
  async assign(caller: MemberCaller, to: Assignment, origin: AuditOrigin): Promise<WahaSessionAssignmentType> {
    const { sessionId, accountId, teamId } = to;
    if ((accountId === null) === (teamId === null)) {
      throw badInput('accountId', 'accountId or teamId must be given, and not both');
    }
    const { tenantId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const session = await requireSession(transaction, caller, sessionId);
      if (accountId !== null) await this.#people.requireVisible(transaction, caller, accountId);
      if (teamId !== null) await this.#teams.requireVisible(transaction, caller, teamId);
      const [assigned] = await transaction.query<{ row: WahaSessionAssignmentRow }>(assignStatement, [
        newId(),
        tenantId,
        session.id,
        accountId,
        teamId,
      ]);
      if (assigned === undefined) throw notFound('Session');
      await this.#audit.record(
        transaction,
        caller,
        'update',
        session.id,
        { assignedTo: { accountId, teamId } },
        origin,
      );
      this.#announce(transaction, tenantId, session.id);
      return assignmentFrom(assigned.row);
    });
  }

  /** @throws NOT_FOUND */
  async update(
    caller: MemberCaller,
    id: string,
    { responder, officeHours }: SessionSettings,
    origin: AuditOrigin,
  ): Promise<WahaSessionType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const before = await requireSession(transaction, caller, id);
      await transaction.query(
        `update waha_session set responder = coalesce($2, responder), office_hours = coalesce($3::jsonb, office_hours)
          where id = $1`,
        [before.id, responder, officeHours && JSON.stringify(officeHours)],
      );
      await this.#audit.record(transaction, caller, 'update', before.id, { responder, officeHours }, origin);
      this.#announce(transaction, caller.tenantId, before.id);
      return requireSession(transaction, caller, id);
    });
  }

  /** @throws UNAVAILABLE where this server has no WAHA. */
  requireClient(): WahaClient {
    if (this.#client === undefined)
      throw unavailable('WhatsApp sessions are not connected to this server', 'THIRD_PARTY_ERROR');
    return this.#client;
  }

  /** @throws CONFLICT */
  #add(caller: MemberCaller, name: string, origin: AuditOrigin): Promise<WahaSessionType> {
    const { tenantId, accountId } = caller;
    return this.#database
      .inTenant(tenantId, async (transaction) => {
        const id = newId();
        await transaction.query(insertStatement, [id, tenantId, name, accountId]);
        await nameAtWaha(transaction, { id, tenantId, name });
        await this.#audit.record(transaction, caller, 'create', id, { name }, origin);
        this.#announce(transaction, tenantId, id);
        const session = await readSession(transaction, id);
        if (session === null) throw notFound('Session');
        return session;
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('This session name is taken') : error;
      });
  }

  /** Unless a webhook was faster. */
  async #noteFirst(tenantId: string, sessionId: string, status: WahaSessionStatus, phone: string | null) {
    const isFresh = await this.#database.inTenant(tenantId, async (transaction) => {
      const untold = await transaction.query(`select id from waha_session where id = $1 and status_at is null`, [
        sessionId,
      ]);
      return untold.length > 0;
    });
    if (isFresh) await this.#statuses.note({ tenantId, sessionId }, { status, phone, saidAt: null });
  }

  async #remove(
    caller: MemberCaller,
    { id, name }: WahaSessionType,
    changes: Record<string, unknown>,
    origin: AuditOrigin,
  ): Promise<void> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const deleted = await transaction.query(`delete from waha_session where id = $1 returning id`, [id]);
      if (deleted.length === 0) return;
      await this.#audit.record(transaction, caller, 'delete', id, { name, ...changes }, origin);
      this.#announce(transaction, caller.tenantId, id);
    });
  }

  #announce(transaction: Transaction, tenantId: string, sessionId: string): void {
    transaction.afterCommit(() => this.#live.publish(tenantId, sessionId));
  }
}

/** One that is there already is ours where it says so: what was left behind when a deletion or a creation was cut off. */
async function makeAtWaha(client: WahaClient, wahaName: string, tenantId: string): Promise<WahaSessionState> {
  try {
    return await client.create(wahaName, tenantId);
  } catch (error) {
    if (!(error instanceof WahaFailure) || error.kind !== 'exists') throw error;
    if ((await client.session(wahaName)).tenantId !== tenantId) throw error;
    return client.adopt(wahaName, tenantId);
  }
}

/** WAHA may have made it without our hearing of it: then it is to go again, if that can be said now. */
async function cleanUp(client: WahaClient, wahaName: string, failure: WahaFailure) {
  if (failure.isAmbiguous) await client.delete(wahaName).catch(() => {});
  return failure.toParleyError();
}

/** Under its own name where nobody has a session of it at WAHA: another tenant's names are nobody else's business. */
async function nameAtWaha(
  transaction: Transaction,
  { id, tenantId, name }: { id: string; tenantId: string; name: string },
) {
  const [named] = await transaction.query(nameStatement, [name, id, tenantId]);
  if (named === undefined) await transaction.query(nameStatement, [`${name}-${id.slice(-8)}`, id, tenantId]);
}

const nameStatement = `
  insert into waha_session_owner (waha_name, session_id, tenant_id) values ($1, $2, $3)
  on conflict (waha_name) do nothing returning session_id`;

const insertStatement = `
  insert into waha_session (id, tenant_id, name, status, responder, created_by, created_at)
  values ($1, $2, $3, 'DISCONNECTED', 'ON', $4, now())`;

const assignStatement = `
  insert into waha_session_assignment as assignment (id, tenant_id, session_id, account_id, team_id, assigned_at)
  values ($1, $2, $3, $4, $5, now())
  on conflict (session_id) do update
     set id = excluded.id, account_id = excluded.account_id, team_id = excluded.team_id,
         assigned_at = excluded.assigned_at
  returning to_jsonb(assignment) as row`;
