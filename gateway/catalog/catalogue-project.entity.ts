import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A development that listings belong to; `attributes` is the `project_data` of the messages-api dialect. */
@Entity({ tableName: 'catalogue_project', ...tenantOwned })
export class CatalogueProject {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Index()
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'jsonb' })
  attributes!: Record<string, unknown>;
}
