import type { Transaction } from '../database/database.ts';
import { planOfTenant } from '../tenants/plan-of-tenant.ts';

/** @returns how many messages the tenant may still send this calendar month (UTC); `null`: as many as it wants. */
export async function quotaLeft(transaction: Transaction, tenantId: string): Promise<number | null> {
  const { monthlyMessages } = await planOfTenant(transaction, tenantId);
  if (monthlyMessages === null) return null;
  const [used] = await transaction.query<{ total: number }>(
    `select coalesce(sum(total), 0)::int as total from message_usage
      where tenant_id = $1 and month = date_trunc('month', now(), 'UTC')::date`,
    [tenantId],
  );
  return Math.max(0, monthlyMessages - (used?.total ?? 0));
}
