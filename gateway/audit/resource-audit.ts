import type { Transaction } from '../database/database.ts';
import type { AuditOrigin, AuditRecord, AuditService } from './audit.service.ts';

/** Writes down what people do to resources of one kind. */
export class ResourceAudit {
  readonly #audit: AuditService;
  readonly #resourceType: string;

  constructor(audit: AuditService, resourceType: string) {
    this.#audit = audit;
    this.#resourceType = resourceType;
  }

  /** `changes` holds no secrets. */
  record(
    transaction: Transaction,
    { tenantId, accountId }: Pick<AuditRecord, 'tenantId' | 'accountId'>,
    action: AuditRecord['action'],
    resourceId: string,
    changes: AuditRecord['changes'],
    origin: AuditOrigin,
  ): Promise<void> {
    const deed = { action, resourceType: this.#resourceType, resourceId, changes };
    return this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
  }
}
