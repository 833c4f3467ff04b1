import { Entity, Index, ManyToOne, PrimaryKey, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy';
import { Channel, Intent } from '@parley/schema/enums';
import { Contact } from '../contacts/contact.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import type { LeadEvidence } from './lead-evidence.ts';

/** What is understood of a contact's wish to buy. Made by the contact's first message; counters are kept with every one. */
@Entity({ tableName: 'lead', ...tenantOwned })
@Unique({ properties: ['contactId'] })
@Index({ properties: ['tenantId', 'updatedAt', 'id'] })
@Index({ properties: ['tenantId', 'createdAt', 'id'] })
@Trigger({
  name: 'note_owner',
  timing: 'after',
  events: ['insert'],
  forEach: 'row',
  expression: `create trigger "note_owner" after insert on "lead" for each row execute function "note_lead_owner"()`,
})
export class Lead {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Contact, { fieldName: 'contact_id', mapToPk: true, deleteRule: 'cascade' })
  contactId!: string;

  @Property({ type: 'text' })
  intent!: Intent;

  /** 0-100, always in the band of its intent: HOT 70-100, WARM 40-69, COLD 0-39. */
  @Property({ type: 'double' })
  score!: number;

  @Property({ type: 'jsonb' })
  evidence!: LeadEvidence[];

  @Property({ type: 'text', nullable: true })
  requirement!: string | null;

  @Property({ type: 'text', nullable: true })
  budget!: string | null;

  @Property({ type: 'text', nullable: true })
  timeline!: string | null;

  @Property({ type: 'text' })
  lastAction!: string;

  @Property({ type: 'text[]', columnType: 'text[]' })
  campaigns!: string[];

  /** The channel it began on. */
  @Property({ type: 'text' })
  source!: Channel;

  @Property({ type: 'integer' })
  unreadCount!: number;

  /** Questions with their answers, as the messages-api dialect counts "messages". */
  @Property({ type: 'integer' })
  exchangeCount!: number;

  /** What judged last: `embedded`, a model's name, or `person`. */
  @Property({ type: 'text' })
  engine!: string;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
