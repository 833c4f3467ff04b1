import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CampaignPauseReason, CampaignState, Channel } from '@parley/schema/enums';
import { Connector } from '../connectors/connector.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Template } from '../messaging/template.entity.ts';
import { Project } from '../projects/project.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { CampaignAudience } from './campaign-audience.ts';
import type { CampaignVariable } from './campaign-variables.ts';

/** A message to many contacts, at a pace. Whoever changes its row holds its lock: a step and a person's word never meet. */
@Entity({ tableName: 'campaign', ...tenantOwned })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
export class Campaign {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Index()
  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, deleteRule: 'cascade' })
  projectId!: string;

  @Index()
  @ManyToOne(() => Connector, { fieldName: 'connector_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  connectorId!: string | null;

  @Index()
  @ManyToOne(() => Template, { fieldName: 'template_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  templateId!: string | null;

  @Property({ type: 'text' })
  name!: string;

  /** Where its connector sends: consent is kept for each channel. */
  @Property({ type: 'text' })
  channel!: Channel;

  @Property({ type: 'jsonb' })
  variables!: CampaignVariable[];

  @Property({ type: 'jsonb' })
  audience!: CampaignAudience;

  @Property({ type: 'integer' })
  throttlePerMinute!: number;

  @Property({ type: 'text' })
  state!: CampaignState;

  @Property({ type: 'text', nullable: true })
  pauseReason!: CampaignPauseReason | null;

  /** The step that is due; every other one is void. `null` where none is. */
  @Property({ type: 'uuid', nullable: true })
  stepId!: string | null;

  /** Moves with every change, for whoever follows it. */
  @Property({ type: 'integer' })
  revision!: number;

  /** The last contact that was looked at while recipients were gathered. */
  @Property({ type: 'uuid', nullable: true })
  gatheredUntil!: string | null;

  /** When all of its recipients were known. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  gatheredAt!: Date | null;

  /** When its pace allows the next message. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  nextSendAt!: Date | null;

  @Property({ type: 'integer' })
  recipientCount!: number;

  @Property({ type: 'integer' })
  acceptedCount!: number;

  @Property({ type: 'integer' })
  optedOutCount!: number;

  @Property({ type: 'integer' })
  refusedCount!: number;

  /** When it is to start, where a person chose a moment. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  startsAt!: Date | null;

  /** Contacts that were made later are not reached. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  startedAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  endedAt!: Date | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
