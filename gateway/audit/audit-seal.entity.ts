import { Entity, ManyToOne, PrimaryKey, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { insertOnly } from './insert-only.ts';

/** A link of a tenant's chain: it holds the row it names, and through the hash before it every earlier one. */
@Entity({ tableName: 'audit_seal', ...tenantOwned })
@Trigger(insertOnly('audit_seal'))
export class AuditSeal {
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'restrict', primary: true })
  tenantId!: string;

  /** 1, 2, 3, ... */
  @PrimaryKey({ type: 'bigint' })
  position!: bigint;

  /** Not a foreign key: a seal outlives its row, so that a row that was removed can still be named. */
  @Unique()
  @Property({ type: 'uuid' })
  auditRowId!: string;

  /** SHA-256 in lower-case hexadecimal; see audit-chain.ts. */
  @Property({ type: 'text' })
  hash!: string;
}
