import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DeliveryStatus } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** What a provider told of a message before it was known here under the provider's id. It waits for an hour, and no longer. */
@Entity({ tableName: 'early_status', ...tenantOwned })
@Index({ properties: ['tenantId', 'toldAt'] })
export class EarlyStatus {
  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  tenantId!: string;

  @PrimaryKey({ type: 'text' })
  externalId!: string;

  @Property({ type: 'text' })
  status!: DeliveryStatus;

  @Property({ type: 'text', nullable: true })
  failureReason!: string | null;

  @Property({ type: 'datetime', length: 3 })
  toldAt!: Date;
}
