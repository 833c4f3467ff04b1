import { OptionalProps } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { ProjectPhase } from './project-phase.ts';

/** A development that listings belong to; `attributes` is the `project_data` of the messages-api dialect. */
@Entity({ tableName: 'catalogue_project', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class CatalogueProject {
  [OptionalProps]?: 'phases' | 'images' | 'createdAt' | 'updatedAt';

  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'jsonb' })
  attributes!: Record<string, unknown>;

  /** In the order in which they are built. */
  @Property({ type: 'jsonb', defaultRaw: `'[]'` })
  phases!: ProjectPhase[];

  /** Web addresses or paths on this server, the best first. */
  @Property({ type: 'text[]', columnType: 'text[]', defaultRaw: `'{}'` })
  images!: string[];

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  updatedAt!: Date;
}
