import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Contact } from '../contacts/contact.entity.ts';
import type { CampaignRecipientState } from '@parley/schema/enums';
import { tenantOwned } from '../database/row-level-security.ts';
import { OutboundMessage } from '../messaging/outbound-message.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Campaign } from './campaign.entity.ts';

/** A contact that a campaign reaches, as it was gathered when the campaign began. Two contacts with one address are one. */
@Entity({ tableName: 'campaign_recipient', ...tenantOwned })
@Unique({ properties: ['campaignId', 'address'] })
@Index({
  name: 'campaign_recipient_pending',
  expression: `create index "campaign_recipient_pending" on "campaign_recipient" ("campaign_id", "contact_id") where state = 'PENDING'`,
})
export class CampaignRecipient {
  @ManyToOne(() => Campaign, { fieldName: 'campaign_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  campaignId!: string;

  @Index()
  @ManyToOne(() => Contact, { fieldName: 'contact_id', mapToPk: true, deleteRule: 'cascade', primary: true })
  contactId!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  /** E.164, a chat, or an id that the provider gave. */
  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'text' })
  state!: CampaignRecipientState;

  @Index()
  @ManyToOne(() => OutboundMessage, {
    fieldName: 'outbound_message_id',
    mapToPk: true,
    nullable: true,
    deleteRule: 'set null',
  })
  outboundMessageId!: string | null;

  /** Why it was refused, for people. */
  @Property({ type: 'text', nullable: true })
  refusal!: string | null;
}
