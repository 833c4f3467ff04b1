import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** What belongs to one program of a tenant: its keys, connectors, templates, and the messages sent with them. */
@Entity({ tableName: 'project', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class Project {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Account, { fieldName: 'created_by', mapToPk: true, nullable: true, deleteRule: 'set null' })
  createdBy!: string | null;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  description!: string;

  /** Nothing is sent with the keys of one that is not. */
  @Property({ type: 'boolean' })
  isActive!: boolean;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
