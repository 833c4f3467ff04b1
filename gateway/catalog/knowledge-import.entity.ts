import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ImportState, KnowledgeFormat, Language } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** One import of knowledge, and how far it has come. */
@Entity({ tableName: 'knowledge_import', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class KnowledgeImport {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  format!: KnowledgeFormat;

  @Property({ type: 'text' })
  language!: Language;

  /** Where a site's import begins; `null` for text that was given. */
  @Property({ type: 'text', nullable: true })
  url!: string | null;

  /** Of a site, pages to be read at most. */
  @Property({ type: 'integer' })
  maximumPages!: number;

  @Property({ type: 'text' })
  state!: ImportState;

  @Property({ type: 'integer' })
  pagesRead!: number;

  @Property({ type: 'integer' })
  pagesFound!: number;

  @Property({ type: 'integer' })
  entriesStored!: number;

  /** What was left out, and why, in words for people; the first of them only. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  problems!: string[];

  /** Greater each time it has come further. */
  @Property({ type: 'integer', default: 0 })
  revision!: number;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
