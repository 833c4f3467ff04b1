import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { connectorNamed } from '../connectors/connector.service.ts';
import type { Database, Transaction } from '../database/database.ts';

/** What a tenant says that messages cost. */
export class ConnectorPriceService {
  readonly #database: Database;
  readonly #audit: AuditService;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = audit;
  }

  /** @throws NOT_FOUND for the connector */
  async set(caller: MemberCaller, connectorId: string, pricePerMessage: number, origin: AuditOrigin): Promise<void> {
    const { tenantId, accountId } = caller;
    await this.#database.inTenant(tenantId, async (transaction) => {
      await connectorNamed(transaction, { id: connectorId });
      const before = await priceOf(transaction, connectorId);
      await transaction.query(
        `insert into connector_price (connector_id, tenant_id, price_per_message) values ($1, $2, $3)
         on conflict (connector_id) do update set price_per_message = excluded.price_per_message`,
        [connectorId, tenantId, pricePerMessage],
      );
      const changes = { pricePerMessage: { before, after: pricePerMessage } };
      const deed = { action: 'update', resourceType: 'connector', resourceId: connectorId, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
    });
  }
}

/** In the tenant's currency; `null` where nobody said it. */
export async function priceOf(transaction: Transaction, connectorId: string): Promise<number | null> {
  const [price] = await transaction.query<{ price: number }>(
    `select price_per_message as price from connector_price where connector_id = $1`,
    [connectorId],
  );
  return price?.price ?? null;
}
