import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Channel, ConversationState, Language } from '@parley/schema/enums';
import { Account } from '../auth/account.entity.ts';
import { Contact } from '../contacts/contact.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/**
 * What was said between a contact and a tenant on one channel. Its row lock hands out the numbers of its events. Of those
 * that are sent out, a contact has one open at a time for each of the tenant's addresses: the unique index is the promise.
 */
@Entity({ tableName: 'conversation', ...tenantOwned })
@Index({ properties: ['tenantId', 'updatedAt', 'id'] })
@Index({ properties: ['contactId', 'channel'] })
@Index({ properties: ['tenantId', 'createdAt'] })
@Index({
  name: 'conversation_of_account',
  expression: `create index "conversation_of_account" on "conversation" ("channel_account", "last_message_at", "id") where channel_account is not null`,
})
@Index({
  name: 'conversation_one_open',
  expression: `create unique index "conversation_one_open" on "conversation" ("contact_id", "channel", "channel_account") nulls not distinct where channel_user is not null and state <> 'CLOSED'`,
})
export class Conversation {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Contact, { fieldName: 'contact_id', mapToPk: true, deleteRule: 'cascade' })
  contactId!: string;

  @ManyToOne(() => Account, { fieldName: 'assignee_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  assigneeId!: string | null;

  @Property({ type: 'text' })
  channel!: Channel;

  /** The tenant's own address on the channel that it goes through: a phone number's id, a page's. */
  @Property({ type: 'text', nullable: true })
  channelAccount!: string | null;

  /** The contact's id on the channel. Where there is one, what is said to them is sent there; nothing is sent without. */
  @Property({ type: 'text', nullable: true })
  channelUser!: string | null;

  @Property({ type: 'text' })
  state!: ConversationState;

  /** The number of the last event; the next one takes the number after it. */
  @Property({ type: 'integer' })
  lastSeq!: number;

  /** Visitor messages that no person has read. */
  @Property({ type: 'integer' })
  unreadByPeople!: number;

  /** Messages of the assistant and of people that the visitor has not read. */
  @Property({ type: 'integer' })
  unreadByVisitor!: number;

  @Property({ type: 'integer' })
  readByPeopleSeq!: number;

  @Property({ type: 'integer' })
  readByVisitorSeq!: number;

  /** The language the visitor's browser or program asked for. */
  @Property({ type: 'text', nullable: true })
  language!: Language | null;

  /** The page or integration it came from. */
  @Property({ type: 'text', nullable: true })
  source!: string | null;

  @Property({ type: 'text', nullable: true })
  campaign!: string | null;

  /** The name of the tenant's opener that the visitor answered. */
  @Property({ type: 'text', nullable: true })
  opener!: string | null;

  /** When something was last said: other events, such as reading along, do not move it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  lastMessageAt!: Date | null;
  /** 1 to 5, as the visitor judged it last. */
  @Property({ type: 'smallint', nullable: true })
  rating!: number | null;

  @Property({ type: 'text', nullable: true })
  ratingComment!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  @Property({ type: 'datetime', length: 3 })
  updatedAt!: Date;
}
