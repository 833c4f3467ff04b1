import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Conversation } from './conversation.entity.ts';
import { Message } from './message.entity.ts';

export type ConversationEventKind = 'MESSAGE_ADDED' | 'MESSAGE_CHANGED' | 'CONVERSATION_CHANGED';

/** The numbered facts of a conversation, 1, 2, 3, ...: what a subscriber that comes back is told. */
@Entity({ tableName: 'conversation_event', ...tenantOwned })
@Index({ name: 'conversation_event_inbox', properties: ['tenantId', 'transactionId', 'conversationId'] })
export class ConversationEvent {
  @ManyToOne(() => Conversation, { fieldName: 'conversation_id', mapToPk: true, primary: true, deleteRule: 'cascade' })
  conversationId!: string;

  @PrimaryKey({ type: 'integer' })
  seq!: number;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Property({ type: 'text' })
  kind!: ConversationEventKind;

  @ManyToOne(() => Message, { fieldName: 'message_id', mapToPk: true, nullable: true, deleteRule: 'cascade' })
  messageId!: string | null;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;

  /** The transaction that wrote it: the inbox is told in the order in which transactions are surely over. */
  @Property({ type: 'string', columnType: 'xid8', defaultRaw: 'pg_current_xact_id()' })
  transactionId!: string;
}
