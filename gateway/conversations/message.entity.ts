import { Entity, Index, ManyToOne, PrimaryKey, Property, Trigger, Unique } from '@mikro-orm/decorators/legacy';
import { DeliveryStatus, Role } from '@parley/schema/enums';
import { Account } from '../auth/account.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import type { StoredAttachment } from '../files/stored-attachment.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Conversation } from './conversation.entity.ts';
import type { MessageCard } from './message-card.ts';
import type { CitedEntry } from './cited-entry.ts';

/**
 * One message. The unique keys are promises: stored once per client id and per provider's id, and one assistant reply per
 * visitor message.
 */
@Entity({ tableName: 'message', ...tenantOwned })
@Unique({ properties: ['conversationId', 'seq'] })
@Unique({ properties: ['conversationId', 'clientId'] })
@Index({
  name: 'message_external_id',
  expression: `create unique index "message_external_id" on "message" ("tenant_id", "external_id") where external_id is not null`,
})
@Index({
  name: 'message_one_reply',
  expression: `create unique index "message_one_reply" on "message" ("reply_to") where role = 'ASSISTANT'`,
})
@Index({
  name: 'message_replies',
  expression: `create index "message_replies" on "message" ("tenant_id", "created_at") where reply_to is not null`,
})
@Trigger({
  name: 'message_search_forget',
  timing: 'after',
  events: ['update'],
  forEach: 'row',
  expression: `create trigger "message_search_forget" after update of "content" on "message" for each row execute function "message_search_forget"()`,
})
export class Message {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @ManyToOne(() => Conversation, { fieldName: 'conversation_id', mapToPk: true, deleteRule: 'cascade' })
  conversationId!: string;

  @Property({ type: 'integer' })
  seq!: number;

  /** Given by the sender, so that a repeated sending is known to be the same message. */
  @Property({ type: 'text', nullable: true })
  clientId!: string | null;

  /** Given by the provider of its channel. Unique in the tenant: a delivery that comes again may find another conversation. */
  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  @Property({ type: 'text' })
  role!: Role;

  @Property({ type: 'text' })
  content!: string;

  /** What came with it that is no text, such as `image`; `content` has it in words. */
  @Property({ type: 'text', nullable: true })
  media!: string | null;

  /** The message this one answers. */
  @Property({ type: 'uuid', nullable: true })
  replyTo!: string | null;

  @ManyToOne(() => Account, { fieldName: 'author_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  authorId!: string | null;

  @Property({ type: 'text' })
  status!: DeliveryStatus;

  /** When it was last begun to hand it to the provider; emptied where the provider surely did not take it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  attemptedAt!: Date | null;

  /** An earlier attempt ended without an answer, so it may have reached its reader twice. */
  @Property({ type: 'boolean', default: false })
  possibleDuplicate!: boolean;

  /** Why it could not be delivered, in words for the tenant's people. */
  @Property({ type: 'text', nullable: true })
  failureReason!: string | null;

  /** Entries of the tenant's knowledge that a reply rests on, as they were called then. */
  @Property({ type: 'jsonb', defaultRaw: `'[]'` })
  sources!: CitedEntry[];

  /** What made a reply: `embedded`, or a provider and model. */
  @Property({ type: 'text', nullable: true })
  engine!: string | null;

  /** Why that is not the engine configured, where it is not. */
  @Property({ type: 'text', nullable: true })
  fallbackReason!: string | null;

  /** Cards as they were shown: a listing that changes later does not change what was said. */
  @Property({ type: 'jsonb' })
  cards!: MessageCard[];

  /** Files as they were sent; their bytes are the `attachment`'s of the same id. */
  @Property({ type: 'jsonb', default: '[]' })
  attachments!: StoredAttachment[];

  /** The listings behind the cards, in their order. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  listingIds!: string[];

  @Property({ type: 'text[]', columnType: 'text[]' })
  quickReplies!: string[];

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
