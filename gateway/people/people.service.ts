import type { MemberRole } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import { Account } from '../auth/account.entity.ts';
import type { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { Membership } from '../auth/membership.entity.ts';
import { hashPassword } from '../auth/password.ts';
import { mayCreate, seesAll } from '../auth/roles.ts';
import type { SessionWatch } from '../auth/session-watch.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { conflict, forbidden, notFound } from '../errors.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { readAccountPage } from './account-page-reader.ts';

/** Most people in one page. */
export const mostAccounts = 1_000;

export interface NewPerson {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** Somebody's place in the caller's tenant. */
interface Place {
  readonly role: MemberRole;
  readonly createdBy: string | null;
  readonly isActive: boolean;
}

/** The people of a tenant: who lets them in, keeps them out, and gives them another password. */
export class PeopleService {
  readonly #database: Database;
  readonly #auth: AuthService;
  readonly #sessions: SessionWatch;
  readonly #audit: ResourceAudit;

  constructor(parts: { database: Database; auth: AuthService; sessions: SessionWatch; audit: AuditService }) {
    this.#database = parts.database;
    this.#auth = parts.auth;
    this.#sessions = parts.sessions;
    this.#audit = new ResourceAudit(parts.audit, 'account');
  }

  /** The people whom the caller sees, the newest first. @throws BAD_USER_INPUT */
  async list(caller: MemberCaller, request: PageRequest): Promise<Connection<AccountType>> {
    const page = await this.#database.inTenant(caller.tenantId, (transaction) =>
      readAccountPage(transaction, caller, request, mostAccounts),
    );
    const accounts = await this.#auth.accountsOf(caller.tenantId, page.nodes);
    const edges = page.edges.flatMap(({ cursor }, index) => {
      const node = accounts[index];
      return node == null ? [] : [{ cursor, node }];
    });
    return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
  }

  /** @throws FORBIDDEN for a role that the caller may not create, CONFLICT where the username is taken. */
  async create(caller: MemberCaller, person: NewPerson, origin: AuditOrigin): Promise<AccountType> {
    if (!mayCreate(caller.role, person.role)) throw forbidden('You may only create people of a role below your own');
    const passwordHash = await hashPassword(person.password);
    const id = newId();
    await this.#database
      .inTenant(caller.tenantId, async (transaction) => {
        await addPerson(transaction, caller, { ...person, id, passwordHash });
        await this.#audit.record(transaction, caller, 'create', id, { role: person.role, by: 'admin' }, origin);
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('This username is taken') : error;
      });
    return this.#existing(caller, id);
  }

  /** @throws NOT_FOUND, FORBIDDEN; all of the account's sessions end with the commit. */
  async resetPassword(
    caller: MemberCaller,
    { accountId, newPassword }: { accountId: string; newPassword: string },
    origin: AuditOrigin,
  ): Promise<AccountType> {
    const passwordHash = await hashPassword(newPassword);
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      await manageable(transaction, caller, accountId);
      // Whoever runs one of their tenants would hold the key to the other one.
      if (await hasOtherTenant(transaction, caller.tenantId, accountId)) {
        throw forbidden('Only they themselves can change this password');
      }
      await transaction.query(`update account set password_hash = $2 where id = $1`, [accountId, passwordHash]);
      await this.#endSessions(transaction, accountId, null);
      await this.#audit.record(transaction, caller, 'update', accountId, { password: { after: 'reset' } }, origin);
    });
    return this.#existing(caller, accountId);
  }

  /** @throws NOT_FOUND, FORBIDDEN, CONFLICT for oneself; their sessions in the tenant end with the commit. */
  async deactivate(caller: MemberCaller, accountId: string, origin: AuditOrigin): Promise<AccountType> {
    if (accountId.toLowerCase() === caller.accountId) throw conflict('You cannot deactivate yourself');
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { isActive } = await manageable(transaction, caller, accountId);
      if (!isActive) return;
      await this.#setActive(transaction, caller, accountId, false, origin);
      await this.#endSessions(transaction, accountId, caller.tenantId);
    });
    return this.#existing(caller, accountId);
  }

  /** @throws NOT_FOUND, FORBIDDEN */
  async reactivate(caller: MemberCaller, accountId: string, origin: AuditOrigin): Promise<AccountType> {
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const { isActive } = await manageable(transaction, caller, accountId);
      if (!isActive) await this.#setActive(transaction, caller, accountId, true, origin);
    });
    return this.#existing(caller, accountId);
  }

  /** Somebody whom the caller may give something to: themselves, or an active person whom they see. @throws NOT_FOUND */
  async requireVisible(transaction: Transaction, caller: MemberCaller, accountId: string): Promise<void> {
    const place = await placeOf(transaction, caller.tenantId, accountId);
    const isVisible = place?.isActive && (accountId.toLowerCase() === caller.accountId || sees(caller, place));
    if (!isVisible) throw notFound('Account');
  }

  async #setActive(
    transaction: Transaction,
    caller: MemberCaller,
    accountId: string,
    isActive: boolean,
    origin: AuditOrigin,
  ): Promise<void> {
    await transaction.query(
      `update membership set deactivated_at = case when $3 then null else now() end
        where account_id = $1 and tenant_id = $2`,
      [accountId, caller.tenantId, isActive],
    );
    const changes = { isActive: { before: !isActive, after: isActive } };
    await this.#audit.record(transaction, caller, 'update', accountId, changes, origin);
  }

  /** In one tenant, or in all of them. */
  async #endSessions(transaction: Transaction, accountId: string, tenantId: string | null): Promise<void> {
    const ended = await transaction.query<{ id: string }>(
      `update login_session set ended_at = now()
        where account_id = $1 and ended_at is null and ($2::uuid is null or tenant_id = $2) returning id`,
      [accountId, tenantId],
    );
    transaction.afterCommit(() => this.#sessions.announce(...ended.map(({ id }) => id)));
  }

  async #existing({ tenantId }: MemberCaller, accountId: string): Promise<AccountType> {
    const [account] = await this.#auth.accountsOf(tenantId, [accountId.toLowerCase()]);
    if (account == null) throw notFound('Account');
    return account;
  }
}

async function addPerson(
  transaction: Transaction,
  { tenantId, accountId: createdBy }: MemberCaller,
  { id, username, name, role, passwordHash }: NewPerson & { id: string; passwordHash: string },
): Promise<void> {
  const { entities } = transaction;
  const createdAt = new Date();
  const account = { id, email: null, username: username.toLowerCase(), name, passwordHash };
  entities.create(Account, { ...account, createdAt, lastLoginAt: null }, { persist: true });
  const membership = { id: newId(), accountId: id, tenantId, role, createdBy };
  entities.create(Membership, { ...membership, createdAt, deactivatedAt: null }, { persist: true });
  await entities.flush();
}

/** Whom the caller has power over, locked. @throws NOT_FOUND, FORBIDDEN for a role that the caller may not create. */
async function manageable(transaction: Transaction, caller: MemberCaller, accountId: string): Promise<Place> {
  const place = await placeOf(transaction, caller.tenantId, accountId);
  if (place === null) throw notFound('Account');
  if (!mayCreate(caller.role, place.role)) throw forbidden();
  if (!sees(caller, place)) throw notFound('Account');
  return place;
}

async function placeOf(transaction: Transaction, tenantId: string, accountId: string): Promise<Place | null> {
  if (!isUuid(accountId)) return null;
  const [place] = await transaction.query<Place>(
    `select role, created_by as "createdBy", deactivated_at is null as "isActive" from membership
      where tenant_id = $1 and account_id = $2 for update`,
    [tenantId, accountId],
  );
  return place ?? null;
}

function sees(caller: MemberCaller, { createdBy }: Place): boolean {
  return seesAll(caller.role) || createdBy === caller.accountId;
}

async function hasOtherTenant(transaction: Transaction, tenantId: string, accountId: string): Promise<boolean> {
  const others = await transaction.query(
    `select id from membership where account_id = $1 and tenant_id <> $2 limit 1`,
    [accountId, tenantId],
  );
  return others.length > 0;
}
