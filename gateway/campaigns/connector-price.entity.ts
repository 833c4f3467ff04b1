import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Connector } from '../connectors/connector.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** What a tenant says that a message through a connector costs it, in its own currency. */
@Entity({ tableName: 'connector_price', ...tenantOwned })
export class ConnectorPrice {
  @ManyToOne(() => Connector, { fieldName: 'connector_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  connectorId!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'double' })
  pricePerMessage!: number;
}
