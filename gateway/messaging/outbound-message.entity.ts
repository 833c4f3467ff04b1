import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import { Connector } from '../connectors/connector.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Project } from '../projects/project.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { ApprovedTemplate } from './approved-template.ts';
import { Template } from './template.entity.ts';

/** A message that a program sends through a connector. It is as it was accepted: a template that changes later changes nothing here. */
@Entity({ tableName: 'outbound_message', ...tenantOwned })
@Index({ properties: ['projectId', 'createdAt', 'id'] })
@Index({
  name: 'outbound_message_external_id',
  expression: `create index "outbound_message_external_id" on "outbound_message" ("tenant_id", "external_id") where external_id is not null`,
})
@Index({
  name: 'outbound_message_recipient',
  expression: `create index "outbound_message_recipient" on "outbound_message" ("tenant_id", "recipient", "created_at")`,
})
export class OutboundMessage {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, deleteRule: 'cascade' })
  projectId!: string;

  @Index()
  @ManyToOne(() => Connector, { fieldName: 'connector_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  connectorId!: string | null;

  /** Known also when the connector is gone. */
  @Property({ type: 'text' })
  connectorType!: ConnectorType;

  @Index()
  @ManyToOne(() => Template, { fieldName: 'template_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  templateId!: string | null;

  /** E.164, a chat, or a user's id there. */
  @Property({ type: 'text' })
  recipient!: string;

  @Property({ type: 'text' })
  content!: string;

  /** What goes out in place of the text, where the provider has approved the template. */
  @Property({ type: 'jsonb', nullable: true })
  approved!: ApprovedTemplate | null;

  @Property({ type: 'text' })
  status!: DeliveryStatus;

  /** The provider's id. */
  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  /** Why it was not delivered, in words for people. */
  @Property({ type: 'text', nullable: true })
  failureReason!: string | null;

  /** An attempt without a known end was made again: it may have been taken twice. */
  @Property({ type: 'boolean' })
  possibleDuplicate!: boolean;

  /** When the last attempt began; `null` where the provider surely has nothing. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  attemptedAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  sentAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  deliveredAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  readAt!: Date | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
