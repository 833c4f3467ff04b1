import { LRUCache } from 'lru-cache';
import type { Database } from '../database/database.ts';
import { planOfTenant } from './plan-of-tenant.ts';
import { plans, type Plan } from './plans.ts';

/** How late a plan that was changed counts. */
const staleMilliseconds = 1_000;
const mostKept = 10_000;

/** Plans of tenants for what is asked with every request, before anything else: kept for a second. */
export class TenantPlans {
  readonly #plans: LRUCache<string, Plan>;

  constructor(database: Database) {
    this.#plans = new LRUCache<string, Plan>({
      max: mostKept,
      ttl: staleMilliseconds,
      fetchMethod: (tenantId) => database.outsideTenants((transaction) => planOfTenant(transaction, tenantId)),
    });
  }

  /** The least that there is where the database cannot be asked: the request will be told of that itself. */
  async of(tenantId: string): Promise<Plan> {
    return (await this.#plans.fetch(tenantId).catch(() => undefined)) ?? plans.FREE;
  }
}
