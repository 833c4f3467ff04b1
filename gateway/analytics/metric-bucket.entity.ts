import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { MetricName } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/**
 * What was counted in one hour, in some slots that are added up when they are read: writers of one tenant would otherwise
 * wait for each other's commit at the row of the hour.
 */
@Entity({ tableName: 'metric_bucket', ...tenantOwned })
export class MetricBucket {
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  metric!: MetricName;

  /** The hour's first moment, UTC. */
  @PrimaryKey({ type: 'datetime', length: 0 })
  hour!: Date;

  /** Of a counter: which of the slots. Of AGENTS_ONLINE: a hash of the account, so that each counts once an hour. */
  @PrimaryKey({ type: 'integer' })
  slot!: number;

  @Property({ type: 'bigint' })
  total!: bigint;
}
