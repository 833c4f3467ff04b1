import type { Transaction } from '../database/database.ts';
import { plans, type Plan } from './plans.ts';
import type { TenantSettings } from './tenant-settings.ts';

type PlanSettings = Pick<TenantSettings, 'plan' | 'monthlyMessages'>;

/** What the settings allow; a number of their own comes before the plan's. */
export function planIn({ plan = 'FREE', monthlyMessages }: PlanSettings): Plan {
  const named: Plan = plans[plan];
  return monthlyMessages === undefined ? named : { ...named, monthlyMessages };
}

export async function planOfTenant(transaction: Transaction, tenantId: string): Promise<Plan> {
  const [tenant] = await transaction.query<{ settings: PlanSettings }>(`select settings from tenant where id = $1`, [
    tenantId,
  ]);
  return planIn(tenant?.settings ?? {});
}
