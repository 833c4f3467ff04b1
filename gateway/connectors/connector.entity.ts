import { Entity, Index, ManyToOne, PrimaryKey, Property, Trigger } from '@mikro-orm/decorators/legacy';
import { ConnectorType } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Project } from '../projects/project.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A tenant's account at a provider. */
@Entity({ tableName: 'connector', ...tenantOwned })
@Index({ properties: ['projectId', 'createdAt', 'id'] })
@Index({ properties: ['tenantId', 'createdAt'] })
@Trigger({
  name: 'note_owner',
  timing: 'after',
  events: ['insert'],
  forEach: 'row',
  expression: `create trigger "note_owner" after insert on "connector" for each row execute function "note_connector_owner"()`,
})
export class Connector {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, deleteRule: 'cascade' })
  projectId!: string;

  @Property({ type: 'text' })
  type!: ConnectorType;

  @Property({ type: 'text' })
  name!: string;

  /** Sealed (`credential-vault.ts`); in no answer and no log. */
  @Property({ type: 'text' })
  credentials!: string;

  @Property({ type: 'boolean' })
  isActive!: boolean;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
