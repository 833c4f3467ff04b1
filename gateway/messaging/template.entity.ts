import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ConnectorType } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Project } from '../projects/project.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** What is sent, but for what is filled in. */
@Entity({ tableName: 'template', ...tenantOwned })
@Index({ properties: ['projectId', 'createdAt', 'id'] })
export class Template {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, deleteRule: 'cascade' })
  projectId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  connectorType!: ConnectorType;

  /** With `{{name}}` where a value is filled in. */
  @Property({ type: 'text' })
  content!: string;

  /** Names that have to be given, in the order in which an approved template counts them. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  variables!: string[];

  /** The name under which WhatsApp has approved it; without one it goes out as plain text. */
  @Property({ type: 'text', nullable: true })
  approvedName!: string | null;

  /** As WhatsApp writes it: `en_US`. Given with the name. */
  @Property({ type: 'text', nullable: true })
  approvedLanguage!: string | null;

  @Property({ type: 'boolean' })
  isActive!: boolean;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
