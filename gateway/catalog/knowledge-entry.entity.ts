import { OptionalProps } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Language } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A fact the responder may tell: a question's title and its answer. */
@Entity({ tableName: 'knowledge_entry', ...tenantOwned })
@Index({ properties: ['tenantId', 'language'] })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class KnowledgeEntry {
  [OptionalProps]?: 'sourceUrl' | 'createdAt' | 'updatedAt';

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

  /** Where it was read, for whoever wants to read on; `null` for what people wrote. */
  @Property({ type: 'text', nullable: true })
  sourceUrl!: string | null;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  updatedAt!: Date;
}
