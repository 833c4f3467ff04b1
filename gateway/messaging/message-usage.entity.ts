import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/**
 * Messages that a tenant sent in one month, in some slots that are added up when they are read: senders of one tenant would
 * otherwise wait for each other's commit.
 */
@Entity({ tableName: 'message_usage', ...tenantOwned })
export class MessageUsage {
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  tenantId!: string;

  /** Its first day, UTC. */
  @PrimaryKey({ type: 'date' })
  month!: string;

  @PrimaryKey({ type: 'integer' })
  slot!: number;

  @Property({ type: 'integer' })
  total!: number;
}
