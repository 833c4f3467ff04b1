import { v7 as newId } from 'uuid';
import type { Database } from '../../database/database.ts';
import { addTenant } from '../../testing/tenant.ts';
import { AuditSealer } from '../audit-sealer.ts';
import { verifyChain } from '../audit-verifier.ts';
import { AuditService } from '../audit.service.ts';

const audit = new AuditService();

const rethrow = (error: unknown): never => {
  throw error;
};

/** A new tenant whose deeds are written down, sealed and verified as the server does it. */
export class AuditedTenant {
  readonly id: string;
  readonly #database: Database;

  private constructor(database: Database, id: string) {
    this.#database = database;
    this.id = id;
  }

  static async add(database: Database): Promise<AuditedTenant> {
    return new AuditedTenant(database, await addTenant(database, newId()));
  }

  /** One deed. `beforeCommit` is what its transaction waits for. */
  record(resourceId: string, beforeCommit?: () => Promise<void>): Promise<void> {
    const changes = { name: { from: 'Omar', to: 'عمر' } };
    const deed = { accountId: null, action: 'update', resourceType: 'lead', resourceId, changes } as const;
    return this.#database.inTenant(this.id, async (transaction) => {
      await audit.record(transaction, { tenantId: this.id, ...deed }, { address: null, agent: null });
      await beforeCommit?.();
    });
  }

  /** Seals what any tenant has waiting. */
  seal(): Promise<void> {
    return new AuditSealer(this.#database, rethrow).seal();
  }

  /** Some deeds, sealed. @returns the ids of the tenant's rows in the order of their seals. */
  async sealedRows(count: number): Promise<string[]> {
    for (let index = 0; index < count; index += 1) await this.record(`lead ${index}`);
    await this.seal();
    return this.chain();
  }

  async chain(): Promise<string[]> {
    const rows = await this.#database.inTenant(this.id, (transaction) =>
      transaction.query<{ id: string }>(`select audit_row_id as id from audit_seal order by position`),
    );
    return rows.map(({ id }) => id);
  }

  verify() {
    return this.#database.inTenant(this.id, (transaction) => verifyChain(transaction, this.id));
  }
}
