import { Entity, Index, ManyToOne, PrimaryKey, Property, Trigger } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { insertOnly } from './insert-only.ts';

/**
 * Who did what to which resource, without secrets. Written in the transaction of the deed, and never changed again: the
 * application's role may only read and insert, and a trigger refuses everybody else's changes.
 */
@Entity({ tableName: 'audit_row', ...tenantOwned })
@Trigger(insertOnly('audit_row'))
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
@Index({ properties: ['tenantId', 'resourceId', 'createdAt', 'id'] })
@Index({
  name: 'audit_row_of_account',
  expression: `create index "audit_row_of_account" on "audit_row" ("tenant_id", "account_id", "created_at", "id") where "account_id" is not null`,
})
export class AuditRow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Restricted, as a cascade would be refused by the trigger anyway: a tenant whose deeds are kept is kept. */
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'restrict' })
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
