import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** People who answer together: what is assigned to a team is assigned to each of them. */
@Entity({ tableName: 'team', ...tenantOwned })
@Unique({ properties: ['tenantId', 'name'] })
export class Team {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @ManyToOne(() => Account, { fieldName: 'created_by', mapToPk: true, nullable: true, deleteRule: 'set null' })
  createdBy!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
