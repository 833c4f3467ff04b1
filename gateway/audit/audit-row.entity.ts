import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** Who did what to which resource, without secrets. Written in the transaction of the deed. */
@Entity({ tableName: 'audit_row', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt'] })
@Index({ properties: ['tenantId', 'resourceId'] })
export class AuditRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** `null` where nobody was signed in: a visitor, a webhook, the responder. */
  @Property({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  resourceType!: string;

  @Property({ type: 'text' })
  resourceId!: string;

  @Property({ type: 'jsonb' })
  changes!: Record<string, unknown>;

  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  agent!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
