import type { MemberRole } from '@parley/schema/enums';
import { LRUCache } from 'lru-cache';
import { noTenant, type Database } from '../database/database.ts';
import type { Statement } from '../database/statement.ts';

/** How old the answer to a request's question may be. What ends a session here or is announced by another gateway counts at once. */
const freshMilliseconds = 500;
const maximumRemembered = 10_000;

interface SessionRole {
  readonly id: string;
  readonly role: MemberRole;
}

const rolesStatement: Statement = {
  name: 'roles_of_sessions',
  text: `
    select json_build_object('id', login_session.id, 'role', membership.role) as session from login_session
      join membership on membership.account_id = login_session.account_id
                     and membership.tenant_id = login_session.tenant_id and membership.deactivated_at is null
     where login_session.id = any($1::uuid[])
       and login_session.ended_at is null and login_session.expires_at > clock_timestamp()`,
};

/** Which login sessions are not over, and what their accounts may do. */
export class LoginSessions {
  readonly #database: Database;
  /** The question, not its answer: many requests of one session wait for one statement, and a late answer replaces nothing. */
  readonly #asked = new LRUCache<string, Promise<MemberRole | undefined>>({
    max: maximumRemembered,
    ttl: freshMilliseconds,
  });

  constructor(database: Database) {
    this.#database = database;
  }

  /** `undefined` for a session that is over. */
  roleOf(sessionId: string): Promise<MemberRole | undefined> {
    const known = this.#asked.get(sessionId);
    if (known !== undefined) return known;
    const asked = this.rolesOf([sessionId]).then((roles) => roles.get(sessionId));
    this.#asked.set(sessionId, asked);
    asked.catch(() => this.#asked.delete(sessionId));
    return asked;
  }

  /** The role behind each session that is not over, as the database has it now. */
  async rolesOf(sessionIds: readonly string[]): Promise<Map<string, MemberRole>> {
    const sessions = await this.#database.statements(noTenant).run<SessionRole>(rolesStatement, [sessionIds]);
    return new Map(sessions.map(({ id, role }) => [id, role]));
  }

  /** Something happened to it: the next request asks the database. */
  forget(sessionId: string): void {
    this.#asked.delete(sessionId);
  }
}
