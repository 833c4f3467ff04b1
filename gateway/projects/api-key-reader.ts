import type { ApiKeyCaller, ApiKeys } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import type { Statement } from '../database/statement.ts';
import { planIn } from '../tenants/plan-of-tenant.ts';
import type { PlanName } from '../tenants/plans.ts';
import { hashOfApiKey, tenantOfApiKey } from './api-key.ts';

interface FoundKey extends Omit<ApiKeyCaller, 'kind'> {
  readonly isExpired: boolean;
  readonly plan: PlanName | null;
}

/** A key that is used often is not written to with every use: a second is near enough for people. */
const keyStatement: Statement = {
  name: 'api_key_by_hash',
  text: `
    with found as (
      select *, coalesce(expires_at <= clock_timestamp(), false) as is_expired from api_key where key_hash = $1
    ), used as (
      update api_key set last_used_at = clock_timestamp() from found
       where api_key.id = found.id and not found.is_expired
         and (api_key.last_used_at is null or api_key.last_used_at < clock_timestamp() - interval '1 second')
    )
    select json_build_object(
             'keyId', found.id, 'tenantId', tenant_id, 'projectId', project_id, 'rateLimit', rate_limit,
             'allowedOrigins', allowed_origins, 'allowedTemplates', allowed_templates,
             'allowedConnectors', allowed_connectors, 'isExpired', is_expired,
             'plan', tenant.settings -> 'plan') as key
      from found join tenant on tenant.id = found.tenant_id`,
};

/** Asks the database for every use, so that a deleted key is dead at once. */
export class ApiKeyReader implements ApiKeys {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async callerOf(key: string): Promise<ApiKeyCaller | 'expired' | null> {
    const tenantId = tenantOfApiKey(key);
    if (tenantId === null) return null;
    const [found] = await this.#database.statements(tenantId).run<FoundKey>(keyStatement, [hashOfApiKey(key)]);
    if (found === undefined) return null;
    const { isExpired, plan, ...caller } = found;
    if (isExpired) return 'expired';
    // A key may have been made in a larger plan than its tenant has now.
    const most = planIn({ ...(plan && { plan }) }).keyRateLimit ?? caller.rateLimit;
    return { kind: 'api-key', ...caller, rateLimit: Math.min(caller.rateLimit, most) };
  }
}
