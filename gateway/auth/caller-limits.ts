import type { LimitName } from '../rate-limits/limits.ts';
import type { LimitState } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantPlans } from '../tenants/tenant-plans.ts';
import type { Authentication } from './authentication.ts';

/** The limits that a REST dialect names for its signed-in callers. */
interface NamedLimits {
  readonly user: LimitName;
  /** Counted in its place for people of tenants whose plan allows more. */
  readonly proUser?: LimitName;
  readonly organisation?: LimitName;
}

/** Counts requests for the account and the tenant of an access token. */
export class CallerLimits {
  readonly #limits: RateLimits;
  readonly #authentication: Authentication;
  readonly #plans: TenantPlans;

  constructor(limits: RateLimits, authentication: Authentication, plans: TenantPlans) {
    this.#limits = limits;
    this.#authentication = authentication;
    this.#plans = plans;
  }

  /**
   * Counts one request. What an account is refused is not counted for its tenant: one account alone shuts nobody out.
   * @returns the limit that is nearest; `null` with limits off, and for whoever is not signed in.
   */
  async take(authorization: string | undefined, names: NamedLimits): Promise<LimitState | null> {
    const claims = await this.#authentication.accessClaimsOf(authorization);
    if (claims === null) return null;
    const user = await this.#limits.count(await this.#userLimit(names, claims.tenant), claims.sub);
    if (user === null || user.retryAfter !== null || names.organisation === undefined) return user;
    const organisation = await this.#limits.count(names.organisation, claims.tenant);
    return organisation !== null && organisation.remaining < user.remaining ? organisation : user;
  }

  async #userLimit({ user, proUser }: NamedLimits, tenantId: string): Promise<LimitName> {
    if (proUser === undefined) return user;
    return (await this.#plans.of(tenantId)).dashboard === 'pro' ? proUser : user;
  }
}
