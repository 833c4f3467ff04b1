import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Lead } from './lead.entity.ts';

/** One change of a lead, by the responder or a person; never changed itself. */
@Entity({ tableName: 'lead_change', ...tenantOwned })
@Index({ properties: ['leadId', 'createdAt'] })
export class LeadChange {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Lead, { fieldName: 'lead_id', mapToPk: true, deleteRule: 'cascade' })
  leadId!: string;

  /** An account's id, or the engine that judged. */
  @Property({ type: 'text' })
  changedBy!: string;

  /** Field by field: `{ intent: { before, after } }`. */
  @Property({ type: 'jsonb' })
  changes!: Record<string, { before: unknown; after: unknown }>;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
