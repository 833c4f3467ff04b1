import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Connector } from './connector.entity.ts';

/**
 * Which tenant a connector belongs to. Without row-level security, since a provider's webhook names the connector alone
 * (`/webhooks/telegram/:connectorId`): ids only, kept by a trigger on `connector`.
 */
@Entity({ tableName: 'connector_owner' })
export class ConnectorOwner {
  @ManyToOne(() => Connector, { fieldName: 'connector_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  connectorId!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;
}
