import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import type { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { seesAll } from '../auth/roles.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { conflict, notFound } from '../errors.ts';
import { connectionOf, pageWindow, type Connection, type PageRequest } from '../graphql/connection.ts';
import { decodeTimeCursor, encodeTimeCursor } from '../graphql/time-cursor.ts';
import type { PeopleService } from '../people/people.service.ts';
import { teamFrom, type TeamRow, type TeamType } from './team.type.ts';

/** Most teams in one page. */
export const mostTeams = 1_000;

/** Who is in which team. */
interface TeamPlace {
  readonly teamId: string;
  readonly accountId: string;
}

/** `$1`: whether nothing is hidden from the caller, `$2`: the caller's account. */
const visible = `($1 or created_by = $2 or exists (select 1 from team_member
                   where team_member.team_id = team.id and team_member.account_id = $2))`;

/** Teams, and who is in them. A person sees those they made and those they are in. */
export class TeamService {
  readonly #database: Database;
  readonly #people: PeopleService;
  readonly #auth: AuthService;
  readonly #audit: ResourceAudit;

  constructor(parts: { database: Database; people: PeopleService; auth: AuthService; audit: AuditService }) {
    this.#database = parts.database;
    this.#people = parts.people;
    this.#auth = parts.auth;
    this.#audit = new ResourceAudit(parts.audit, 'team');
  }

  /** The newest first. @throws BAD_USER_INPUT */
  async list(caller: MemberCaller, request: PageRequest): Promise<Connection<TeamType>> {
    const window = pageWindow(request, mostTeams);
    const cursor = window.cursor === null ? null : decodeTimeCursor(window.cursor, 'after');
    const rows = await this.#database.inTenant(caller.tenantId, (transaction) =>
      transaction.query<{ row: TeamRow }>(
        `select to_jsonb(team) as row from team
          where ${visible} and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
          order by created_at desc, id desc limit $5`,
        [seesAll(caller.role), caller.accountId, cursor?.time ?? null, cursor?.id ?? null, window.limit + 1],
      ),
    );
    const cursorOf = ({ row }: { row: TeamRow }) => encodeTimeCursor({ time: row.created_at, id: row.id });
    return connectionOf(rows, window, cursorOf, ({ row }) => teamFrom(row));
  }

  /** `null` for one that the caller does not see. */
  find(caller: MemberCaller, teamId: string): Promise<TeamType | null> {
    return this.#database.inTenant(caller.tenantId, (transaction) => findTeam(transaction, caller, teamId));
  }

  /** @throws CONFLICT where the name is taken. */
  async create(caller: MemberCaller, name: string, origin: AuditOrigin): Promise<TeamType> {
    const { tenantId, accountId } = caller;
    return this.#database
      .inTenant(tenantId, async (transaction) => {
        const [made] = await transaction.query<{ row: TeamRow }>(
          `insert into team (id, tenant_id, name, created_by, created_at) values ($1, $2, $3, $4, now())
           returning to_jsonb(team) as row`,
          [newId(), tenantId, name, accountId],
        );
        if (made === undefined) throw new Error('The team was not stored');
        await this.#audit.record(transaction, caller, 'create', made.row.id, { name }, origin);
        return teamFrom(made.row);
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('This name is taken') : error;
      });
  }

  /** Who is in it already stays. @throws NOT_FOUND for a team or a person whom the caller does not see. */
  addMember(caller: MemberCaller, { teamId, accountId }: TeamPlace, origin: AuditOrigin): Promise<TeamType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const team = await this.requireVisible(transaction, caller, teamId);
      await this.#people.requireVisible(transaction, caller, accountId);
      const added = await transaction.query(
        `insert into team_member (team_id, account_id, tenant_id, created_at) values ($1, $2, $3, now())
         on conflict do nothing returning team_id`,
        [team.id, accountId, caller.tenantId],
      );
      if (added.length === 0) return team;
      await this.#audit.record(transaction, caller, 'update', team.id, { members: { added: accountId } }, origin);
      return team;
    });
  }

  /** @throws NOT_FOUND for a team that the caller does not see, and for who is not in it. */
  removeMember(caller: MemberCaller, { teamId, accountId }: TeamPlace, origin: AuditOrigin): Promise<TeamType> {
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const team = await this.requireVisible(transaction, caller, teamId);
      const removed = isUuid(accountId)
        ? await transaction.query(`delete from team_member where team_id = $1 and account_id = $2 returning team_id`, [
            team.id,
            accountId,
          ])
        : [];
      if (removed.length === 0) throw notFound('Account');
      await this.#audit.record(transaction, caller, 'update', team.id, { members: { removed: accountId } }, origin);
      return team;
    });
  }

  /** The people of several teams of a tenant, in the order asked for; in each who joined first comes first. */
  async membersOf(tenantId: string, teamIds: readonly string[]): Promise<AccountType[][]> {
    const places = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<TeamPlace>(
        `select team_id as "teamId", account_id as "accountId" from team_member
          where team_id = any($1::uuid[]) order by created_at, account_id`,
        [teamIds],
      ),
    );
    const accounts = await this.#auth.accountsOf(
      tenantId,
      places.map(({ accountId }) => accountId),
    );
    return teamIds.map((teamId) =>
      places.flatMap((place, index) => (place.teamId === teamId ? (accounts[index] ?? []) : [])),
    );
  }

  /** @throws NOT_FOUND */
  async requireVisible(transaction: Transaction, caller: MemberCaller, teamId: string): Promise<TeamType> {
    const team = await findTeam(transaction, caller, teamId);
    if (team === null) throw notFound('Team');
    return team;
  }
}

async function findTeam(transaction: Transaction, caller: MemberCaller, teamId: string): Promise<TeamType | null> {
  if (!isUuid(teamId)) return null;
  const [found] = await transaction.query<{ row: TeamRow }>(
    `select to_jsonb(team) as row from team where id = $3 and ${visible}`,
    [seesAll(caller.role), caller.accountId, teamId],
  );
  return found === undefined ? null : teamFrom(found.row);
}
