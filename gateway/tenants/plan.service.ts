import { insideServer, type AuditService } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import { notFound } from '../errors.ts';
import type { PlanName } from './plans.ts';

/** What a tenant may send from now on. */
export interface GivenPlan {
  readonly plan: PlanName;
  /** Messages a calendar month, in the place of the plan's own number. */
  readonly monthlyMessages: number | null;
}

/** Gives tenants their plans. For whoever runs the server: nobody stands above the tenants over any API. */
export class PlanService {
  readonly #database: Database;
  readonly #audit: AuditService;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = audit;
  }

  /** It holds for the next send. @throws NOT_FOUND */
  async give(slug: string, { plan, monthlyMessages }: GivenPlan): Promise<void> {
    await this.#database.outsideTenants(async (transaction) => {
      const [tenant] = await transaction.query<{ id: string }>(
        `update tenant set settings = (settings - 'monthlyMessages') || jsonb_strip_nulls($2::jsonb)
          where slug = $1 returning id`,
        [slug, JSON.stringify({ plan, monthlyMessages })],
      );
      if (tenant === undefined) throw notFound('Tenant');
      await transaction.enterTenant(tenant.id);
      const deed = { action: 'update', resourceType: 'tenant', resourceId: tenant.id } as const;
      const record = { tenantId: tenant.id, accountId: null, ...deed, changes: { plan, monthlyMessages } };
      await this.#audit.record(transaction, record, insideServer);
    });
  }
}
