import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { Conversation } from './conversation.entity.ts';
import { Message } from './message.entity.ts';

export type ConversationEventKind = 'MESSAGE_ADDED' | 'MESSAGE_CHANGED' | 'CONVERSATION_CHANGED';

/** The numbered facts of a conversation, 1, 2, 3, ...: what a subscriber that comes back is told. */
@Entity({ tableName: 'conversation_event', ...tenantOwned })
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
}
