import { randomBytes } from 'node:crypto';
import { MemberRole } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { conflict, forbidden } from '../errors.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import { founderRole, type TenantService } from '../tenants/tenant.service.ts';
import { Account } from './account.entity.ts';
import { accountFrom, type AccountType } from './account.type.ts';
import type { Caller } from './caller.ts';
import type { InvitationService } from './invitation.service.ts';
import type { LoginAttempts } from './login-attempts.ts';
import { Membership } from './membership.entity.ts';
import { hashPassword, passwordMatches } from './password.ts';

export interface Registration {
  readonly email: string;
  readonly password: string;
  /** `null`: a new one of its own. */
  readonly tenant: string | null;
  readonly name: string | null;
  /** The token of an invitation into the tenant. */
  readonly invitation: string | null;
}

/** A registration that says which tenant it means. */
type NamedRegistration = Registration & { readonly tenant: string; readonly tenantName: string };

/** As whom somebody joins a tenant, and what let them in. */
interface Admission {
  readonly tenant: Tenant;
  readonly role: MemberRole;
  readonly by: 'founding' | 'invitation' | 'admin' | 'open registration';
  readonly invitationId: string | null;
  /** Who let them in, where somebody did. */
  readonly createdBy: string | null;
}

type RegistrationOrigin = AuditOrigin & LimitedCall;

/** Attempts of which each may lose a race for a name against another registration. */
const maximumAttempts = 3;

/** Makes accounts and memberships, by the rules of the contract's README, rules 5 and 7. */
export class RegistrationService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #invitations: InvitationService;
  readonly #audit: AuditService;
  readonly #attempts: LoginAttempts;
  readonly #limits: RateLimits;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    invitations: InvitationService;
    audit: AuditService;
    attempts: LoginAttempts;
    limits: RateLimits;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#invitations = parts.invitations;
    this.#audit = parts.audit;
    this.#attempts = parts.attempts;
    this.#limits = parts.limits;
  }

  /**
   * Makes an account in a tenant, or adds a membership to the account that the e-mail has already.
   * @throws FORBIDDEN where the tenant exists and nothing lets the caller in, or the invitation is not good; CONFLICT where
   * the e-mail is taken: in this tenant, or by an account with another password; RATE_LIMITED where that password was
   * guessed wrong too often, here or at logins, and where the address has registered too often.
   */
  async register(given: Registration, caller: Caller, origin: RegistrationOrigin): Promise<AccountType> {
    // Anybody may: it opens tenants and costs the hash of a password. Whoever lets people into their own is known.
    if (caller.kind !== 'member') await this.#limits.takeForAddress('registration', origin);
    const tenant = given.tenant ?? newSlug(given.email);
    const tenantName = given.tenant ?? given.name ?? tenant;
    const registration = { ...given, tenant, tenantName };
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (given.tenant === null) await this.#refuseFounder(given.email);
        return await this.#attempt(registration, caller, origin);
      } catch (error) {
        // Somebody opened the tenant or took the e-mail at this very moment: now it shows, and is judged as it is.
        if (!isUniqueViolation(error) || attempt === maximumAttempts) throw error;
      }
    }
  }

  /** Whoever has a tenant of their own signs in to it: registering twice opens no second one (contract README, messagejs). */
  async #refuseFounder(email: string): Promise<void> {
    const [founded] = await this.#database.outsideTenants((transaction) =>
      transaction.query(
        `select membership.id from membership join account on account.id = membership.account_id
          where account.email = $1 and membership.role = $2 limit 1`,
        [email.toLowerCase(), founderRole],
      ),
    );
    if (founded !== undefined) throw emailTaken();
  }

  /** Passwords are worked on outside a transaction: many at once would keep every connection from everybody else. */
  async #attempt(registration: NamedRegistration, caller: Caller, origin: RegistrationOrigin): Promise<AccountType> {
    const known = await this.#knownAccount(registration, caller);
    if (known !== null && !(await this.#knowsPassword(known, registration.password, origin))) throw emailTaken();
    const passwordHash = known?.passwordHash ?? (await hashPassword(registration.password));
    return this.#database.outsideTenants(async (transaction) => {
      const admission = await this.#admit(transaction, registration, caller);
      const { tenant, role } = admission;
      const account = known ?? newAccount(transaction, registration, passwordHash);
      await join(transaction, account, admission);
      await transaction.enterTenant(tenant.id);
      await this.#record(transaction, account, admission, origin);
      return accountFrom({ account, tenant, role });
    });
  }

  /** @throws FORBIDDEN first: who is not let in learns nothing of who has an account. */
  #knownAccount({ tenant, email, invitation }: NamedRegistration, caller: Caller): Promise<Account | null> {
    return this.#database.outsideTenants(async (transaction) => {
      const existing = invitation === null ? await this.#tenants.find(transaction, tenant) : null;
      if (existing !== null && reasonToAdmit(existing, caller) === null) throw notOpen();
      return transaction.entities.findOne(Account, { email: email.toLowerCase() });
    });
  }

  /** Who registers with an account's e-mail and another password has failed to log in (contract README, rule 5). */
  async #knowsPassword(account: Account, password: string, call: LimitedCall): Promise<boolean> {
    const knows = await this.#attempts.make(account.id, call, async () =>
      (await passwordMatches(account.passwordHash, password)) ? true : null,
    );
    return knows === true;
  }

  async #admit(transaction: Transaction, registration: NamedRegistration, caller: Caller): Promise<Admission> {
    const { tenant: name, email, invitation } = registration;
    const tenant = await this.#tenants.find(transaction, name);
    if (invitation !== null) {
      const taken = tenant && (await this.#invitations.take(transaction, tenant.id, invitation, email));
      if (tenant === null || taken === null) throw forbidden('This invitation is not valid any more');
      return { tenant, role: taken.role, by: 'invitation', invitationId: taken.id, createdBy: taken.invitedBy };
    }
    if (tenant === null) {
      const opened = this.#tenants.open(transaction, name, registration.tenantName);
      return { tenant: opened, role: founderRole, by: 'founding', invitationId: null, createdBy: null };
    }
    const by = reasonToAdmit(tenant, caller);
    if (by === null) throw notOpen();
    const createdBy = by === 'admin' && caller.kind === 'member' ? caller.accountId : null;
    return { tenant, role: MemberRole.TEAM_MEMBER, by, invitationId: null, createdBy };
  }

  /** The admin did it who let somebody in, else the account itself. */
  async #record(transaction: Transaction, account: Account, admission: Admission, origin: AuditOrigin): Promise<void> {
    const { tenant, role, by, invitationId, createdBy } = admission;
    const accountId = by === 'admin' && createdBy !== null ? createdBy : account.id;
    const deed = { tenantId: tenant.id, accountId, action: 'create' } as const;
    if (by === 'founding') {
      const opened = { resourceType: 'tenant', resourceId: tenant.id, changes: { slug: tenant.slug } };
      await this.#audit.record(transaction, { ...deed, ...opened }, origin);
    }
    const changes = { role, by, ...(invitationId !== null && { invitationId }) };
    await this.#audit.record(
      transaction,
      { ...deed, resourceType: 'account', resourceId: account.id, changes },
      origin,
    );
  }
}

function reasonToAdmit(tenant: Tenant, caller: Caller): 'admin' | 'open registration' | null {
  const isItsAdmin =
    caller.kind === 'member' && caller.tenantId === tenant.id && caller.role !== MemberRole.TEAM_MEMBER;
  if (isItsAdmin) return 'admin';
  return tenant.settings.openRegistration ? 'open registration' : null;
}

function newAccount(transaction: Transaction, { email, name }: Registration, passwordHash: string): Account {
  const account = { id: newId(), email: email.toLowerCase(), username: null, name, passwordHash };
  return transaction.entities.create(
    Account,
    { ...account, createdAt: new Date(), lastLoginAt: null },
    { persist: true },
  );
}

async function join(transaction: Transaction, account: Account, admission: Admission): Promise<void> {
  const { tenant, role, createdBy } = admission;
  const already = await transaction.entities.findOne(Membership, { accountId: account.id, tenantId: tenant.id });
  if (already !== null) throw emailTaken();
  const membership = { id: newId(), accountId: account.id, tenantId: tenant.id, role, createdBy };
  const times = { createdAt: new Date(), deactivatedAt: null };
  transaction.entities.create(Membership, { ...membership, ...times }, { persist: true });
  await transaction.entities.flush();
}

const emailTaken = () => conflict('This e-mail is already registered', 'EMAIL_TAKEN');

/** For a tenant that nobody named: after its founder, and nobody else's. */
function newSlug(email: string): string {
  const name = email
    .slice(0, email.indexOf('@'))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return `${name.replaceAll(/^-|-$/g, '').slice(0, 40) || 'tenant'}-${randomBytes(5).toString('hex')}`;
}

const notOpen = () => forbidden('This tenant is not open for registration');
