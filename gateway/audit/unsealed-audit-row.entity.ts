import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';

/**
 * A row that waits to be sealed, noted in the statement that wrote it. A list of what is left to do, where a cursor
 * ("rows after the last sealed one") would skip whatever commits late. Without row-level security and foreign keys: the
 * sealer asks it which tenants have work, and it holds ids only.
 */
@Entity({ tableName: 'audit_unsealed' })
export class UnsealedAuditRow {
  @PrimaryKey({ type: 'uuid' })
  tenantId!: string;

  @PrimaryKey({ type: 'uuid' })
  auditRowId!: string;
}
