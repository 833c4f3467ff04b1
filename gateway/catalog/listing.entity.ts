import { OptionalProps } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { CatalogueProject } from './catalogue-project.entity.ts';
import type { LocalisedText } from './localised-text.ts';

/** Something a tenant offers and a reply can show as a card. */
@Entity({ tableName: 'listing', ...tenantOwned })
@Index({ properties: ['tenantId', 'purpose', 'price'] })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
@Index({ properties: ['projectId', 'createdAt', 'id'] })
export class Listing {
  [OptionalProps]?: 'phase' | 'images' | 'createdAt' | 'updatedAt';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => CatalogueProject, { fieldName: 'project_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  projectId!: string | null;

  @Property({ type: 'jsonb' })
  title!: LocalisedText;

  @Property({ type: 'jsonb' })
  description!: LocalisedText;

  @Property({ type: 'jsonb' })
  place!: LocalisedText;

  @Property({ type: 'text' })
  purpose!: 'sell' | 'rent';

  /** Whole units of `currency`; a month's rent where the purpose is `rent`. */
  @Property({ type: 'double' })
  price!: number;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'integer', nullable: true })
  rooms!: number | null;

  /** Square metres. */
  @Property({ type: 'double', nullable: true })
  area!: number | null;

  @Property({ type: 'text', nullable: true })
  imageUrl!: string | null;

  @Property({ type: 'text', nullable: true })
  url!: string | null;

  /** The tenant's own fields, as the messages-api dialect shows a property. */
  @Property({ type: 'jsonb' })
  attributes!: Record<string, unknown>;

  /** The phase of its project. */
  @Property({ type: 'text', nullable: true })
  phase!: string | null;

  /** More pictures than the one on its card: web addresses or paths on this server, the best first. */
  @Property({ type: 'text[]', columnType: 'text[]', defaultRaw: `'{}'` })
  images!: string[];

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  updatedAt!: Date;
}
