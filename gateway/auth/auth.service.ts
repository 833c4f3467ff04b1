import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { unauthenticated } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Account } from './account.entity.ts';
import { accountFrom, type AccountType } from './account.type.ts';
import type { MemberCaller } from './caller.ts';
import type { LoginAttempts } from './login-attempts.ts';
import { LoginSession } from './login-session.entity.ts';
import { Membership } from './membership.entity.ts';
import { passwordMatches } from './password.ts';
import type { SessionWatch } from './session-watch.ts';
import { refreshTokenSeconds, TokenRefused, type TokenService } from './token.service.ts';

/** Minutes an access token is good for (contract README, rule 6). */
const accessTokenMinutes = 15;

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
  readonly account: AccountType;
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Slug or id; `null` for the account's first one. */
  readonly tenant: string | null;
}

/** Where a call came from, and what counts it. */
type CallOrigin = AuditOrigin & LimitedCall;

interface Member {
  readonly account: Account;
  readonly tenant: Tenant;
  readonly membership: Membership;
}

/** Accounts, their memberships, and the families of refresh tokens that a login begins. */
export class AuthService {
  readonly #database: Database;
  readonly #tokens: TokenService;
  readonly #tenants: TenantService;
  readonly #audit: AuditService;
  readonly #sessions: SessionWatch;
  readonly #attempts: LoginAttempts;

  constructor(
    database: Database,
    tokens: TokenService,
    tenants: TenantService,
    audit: AuditService,
    sessions: SessionWatch,
    attempts: LoginAttempts,
  ) {
    this.#database = database;
    this.#tokens = tokens;
    this.#tenants = tenants;
    this.#audit = audit;
    this.#sessions = sessions;
    this.#attempts = attempts;
  }

  /**
   * @throws UNAUTHENTICATED, the same for a wrong password, an unknown account and a tenant it is no member of;
   * RATE_LIMITED after too many of these.
   */
  async login(credentials: Credentials, call: CallOrigin, minutes = accessTokenMinutes): Promise<SignedIn> {
    const account = await this.#database.outsideTenants((transaction) =>
      this.#accountNamed(transaction, credentials.login),
    );
    const whose = account?.id ?? accountName(credentials.login);
    const signedIn = await this.#attempts.make(whose, call, () => this.#signIn(account, credentials, minutes, call));
    if (signedIn === null) throw unauthenticated();
    faultPoint('login.stored');
    return signedIn;
  }

  /** The password is tried outside a transaction: many at once would keep every connection from everybody else. */
  async #signIn(
    account: Account | null,
    { password, tenant }: Credentials,
    minutes: number,
    origin: AuditOrigin,
  ): Promise<SignedIn | null> {
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || account === null) return null;
    faultPoint('login.store');
    return this.#database.outsideTenants(async (transaction) => {
      const member = await this.#membershipOf(transaction, account, tenant);
      if (member === null) return null;
      account.lastLoginAt = new Date();
      // A password that is reset while it is tried opens nothing: the row is locked for whichever of both comes second.
      const { id, passwordHash, lastLoginAt } = account;
      if ((await transaction.entities.nativeUpdate(Account, { id, passwordHash }, { lastLoginAt })) === 0) return null;
      const session = this.#beginSession(transaction, member);
      await this.#recordSession(transaction, session, 'create', {}, origin);
      return this.#issue(session, member, minutes);
    });
  }

  /**
   * Exchanges a refresh token for a new access token. With `rotate` the refresh token is exchanged as well, and one that
   * was exchanged before ends its whole family: somebody else has it.
   * @throws UNAUTHENTICATED
   */
  async refresh(refreshToken: string, rotate: boolean, origin: AuditOrigin): Promise<SignedIn> {
    const claims = await this.#refreshClaims(refreshToken);
    faultPoint('refresh.store');
    const outcome = await this.#database.outsideTenants(async (transaction) => {
      const session = await transaction.entities.findOne(LoginSession, { id: claims.session }, { lockMode: 4 });
      if (session === null || session.endedAt !== null || session.expiresAt <= new Date()) return null;
      if (session.refreshTokenId !== claims.jti) {
        session.endedAt = new Date();
        transaction.afterCommit(() => this.#sessions.announce(session.id));
        await this.#recordSession(transaction, session, 'update', { ended: { after: 'token replayed' } }, origin);
        return null;
      }
      const member = await this.#memberOf(transaction, session);
      if (rotate) {
        session.refreshTokenId = newId();
        await this.#recordSession(transaction, session, 'update', { refreshToken: { after: 'rotated' } }, origin);
      }
      return member && this.#issue(session, member, accessTokenMinutes);
    });
    faultPoint('refresh.stored');
    if (outcome === null) throw unauthenticated();
    return outcome;
  }

  /** Ends the family the token belongs to: its access tokens are dead from this moment on, and its sockets end. */
  async logout({ sessionId, accountId, tenantId }: MemberCaller, origin: AuditOrigin): Promise<void> {
    faultPoint('logout.store');
    await this.#database.outsideTenants(async (transaction) => {
      const [ended] = await transaction.query(
        `update login_session set ended_at = now() where id = $1 and ended_at is null returning id`,
        [sessionId],
      );
      if (ended === undefined) return;
      const session = { id: sessionId, accountId, tenantId };
      await this.#recordSession(transaction, session, 'update', { ended: { after: 'logged out' } }, origin);
      transaction.afterCommit(() => this.#sessions.announce(sessionId));
    });
    faultPoint('logout.stored');
  }

  async accountOf(caller: MemberCaller): Promise<AccountType> {
    return this.#database.outsideTenants(async (transaction) => {
      const account = await transaction.entities.findOneOrFail(Account, { id: caller.accountId });
      const tenant = await transaction.entities.findOneOrFail(Tenant, { id: caller.tenantId });
      const place = { accountId: caller.accountId, tenantId: caller.tenantId };
      const membership = await transaction.entities.findOneOrFail(Membership, place);
      return accountFrom({ account, tenant, role: caller.role, isOnline: this.#isOnline(membership) });
    });
  }

  /** Members of one tenant in one statement, in the order asked for; `null` for who is none. */
  async accountsOf(tenantId: string, accountIds: readonly string[]): Promise<(AccountType | null)[]> {
    return this.#database.outsideTenants(async (transaction) => {
      const tenant = await transaction.entities.findOneOrFail(Tenant, { id: tenantId });
      const memberships = await transaction.entities.find(Membership, {
        tenantId,
        accountId: { $in: [...accountIds] },
      });
      const accounts = await transaction.entities.find(Account, {
        id: { $in: memberships.map((one) => one.accountId) },
      });
      const accountOf = new Map(accounts.map((account) => [account.id, account]));
      const types = memberships.flatMap((membership) => {
        const { accountId, role, deactivatedAt } = membership;
        const account = accountOf.get(accountId);
        const place = { tenant, role, isActive: deactivatedAt === null, isOnline: this.#isOnline(membership) };
        return account === undefined ? [] : [accountFrom({ account, ...place })];
      });
      const byId = new Map(types.map((type) => [type.id, type]));
      return accountIds.map((id) => byId.get(id) ?? null);
    });
  }

  /** What is known here comes first: other gateways' people are written down some seconds later. */
  #isOnline({ tenantId, accountId, onlineUntil }: Membership): boolean {
    const isNoted = onlineUntil !== null && onlineUntil > new Date();
    return isNoted || this.#sessions.accountsHere(tenantId).has(accountId);
  }

  #accountNamed(transaction: Transaction, login: string): Promise<Account | null> {
    const name = accountName(login);
    return transaction.entities.findOne(Account, name.includes('@') ? { email: name } : { username: name });
  }

  /** Without a tenant the account's first one (contract README, rule 5). */
  async #membershipOf(transaction: Transaction, account: Account, slugOrId: string | null): Promise<Member | null> {
    const asked = slugOrId === null ? null : await this.#tenants.find(transaction, slugOrId);
    if (slugOrId !== null && asked === null) return null;
    const membership = await transaction.entities.findOne(
      Membership,
      { accountId: account.id, deactivatedAt: null, ...(asked && { tenantId: asked.id }) },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    );
    if (membership === null) return null;
    const tenant = asked ?? (await transaction.entities.findOneOrFail(Tenant, { id: membership.tenantId }));
    return { account, tenant, membership };
  }

  async #memberOf(transaction: Transaction, session: LoginSession): Promise<Member | null> {
    const { accountId, tenantId } = session;
    const membership = await transaction.entities.findOne(Membership, { accountId, tenantId, deactivatedAt: null });
    if (membership === null) return null;
    const account = await transaction.entities.findOneOrFail(Account, { id: accountId });
    const tenant = await transaction.entities.findOneOrFail(Tenant, { id: tenantId });
    return { account, tenant, membership };
  }

  #beginSession(transaction: Transaction, member: Member): LoginSession {
    const now = new Date();
    return transaction.entities.create(
      LoginSession,
      {
        id: newId(),
        accountId: member.account.id,
        tenantId: member.tenant.id,
        refreshTokenId: newId(),
        createdAt: now,
        expiresAt: new Date(now.getTime() + refreshTokenSeconds * 1000),
        endedAt: null,
      },
      { persist: true },
    );
  }

  /** A session belongs to a tenant, and its deeds are written there. */
  async #recordSession(
    transaction: Transaction,
    { id, accountId, tenantId }: Pick<LoginSession, 'id' | 'accountId' | 'tenantId'>,
    action: 'create' | 'update',
    changes: Record<string, unknown>,
    origin: AuditOrigin,
  ): Promise<void> {
    await transaction.enterTenant(tenantId);
    const what = { action, resourceType: 'login_session', resourceId: id, changes } as const;
    await this.#audit.record(transaction, { tenantId, accountId, ...what }, origin);
  }

  async #issue(session: LoginSession, member: Member, minutes: number): Promise<SignedIn> {
    const access = await this.#tokens.access(session.accountId, session.tenantId, session.id, minutes);
    const refresh = await this.#tokens.refresh(session.id, session.refreshTokenId, session.expiresAt);
    const account = accountFrom({ ...member, role: member.membership.role });
    return { accessToken: access.token, refreshToken: refresh.token, expiresAt: access.expiresAt, account };
  }

  async #refreshClaims(token: string) {
    try {
      const claims = await this.#tokens.read(token);
      if (claims.type === 'refresh') return claims;
    } catch (error) {
      if (error instanceof TokenRefused) throw unauthenticated(error.message);
      throw error;
    }
    throw unauthenticated();
  }
}

const accountName = (login: string) => login.trim().toLowerCase();
