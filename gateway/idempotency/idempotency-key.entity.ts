import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A key that a caller gave to a request, with the first answer to it. Row and answer are committed with the effect. */
@Entity({ tableName: 'idempotency_key', ...tenantOwned })
@Index({
  name: 'idempotency_key_once',
  expression: `create unique index "idempotency_key_once" on "idempotency_key" ("tenant_id", "project_id", "key") nulls not distinct`,
})
@Index({ properties: ['tenantId', 'expiresAt'] })
export class IdempotencyKey {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** Keys of different projects are different keys; `null` where the caller has no project. */
  @Property({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Property({ type: 'text' })
  key!: string;

  /** SHA-256 of the body as canonical JSON, in lower-case hexadecimal. */
  @Property({ type: 'text' })
  bodyHash!: string;

  /** `null` only inside the transaction that does the work. */
  @Property({ type: 'integer', nullable: true })
  status!: number | null;

  /** JSON as text: jsonb would give its fields back in another order. */
  @Property({ type: 'text', nullable: true })
  answer!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  expiresAt!: Date;
}
