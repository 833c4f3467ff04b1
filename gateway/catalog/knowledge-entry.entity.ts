import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Language } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A fact the responder may tell: a question's title and its answer. */
@Entity({ tableName: 'knowledge_entry', ...tenantOwned })
@Index({ properties: ['tenantId', 'language'] })
export class KnowledgeEntry {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  language!: Language;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  content!: string;
}
