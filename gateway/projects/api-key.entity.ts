import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Project } from './project.entity.ts';

/** What a program sends with, and nothing else. Deleted is dead: every request looks here. */
@Entity({ tableName: 'api_key', ...tenantOwned })
@Index({ properties: ['projectId', 'createdAt', 'id'] })
export class ApiKey {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, deleteRule: 'cascade' })
  projectId!: string;

  @Property({ type: 'text' })
  name!: string;

  /** SHA-256 of the key, in hexadecimal: the key itself is shown once and kept nowhere. */
  @Property({ type: 'text', unique: true })
  keyHash!: string;

  /** Sends an hour. */
  @Property({ type: 'integer' })
  rateLimit!: number;

  /** Origins of pages that may use it; empty: any, and programs as well. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  allowedOrigins!: string[];

  /** What it may send with; empty: with all of the project. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  allowedTemplates!: string[];

  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  allowedConnectors!: string[];

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3, nullable: true })
  expiresAt!: Date | null;

  /** When another key took its place; it works until it expires, and is replaced once. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  replacedAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastUsedAt!: Date | null;
}
