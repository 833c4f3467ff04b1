import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Account } from '../auth/account.entity.ts';
import { Conversation } from '../conversations/conversation.entity.ts';
import { Message } from '../conversations/message.entity.ts';
import { tenantOwned } from '../database/row-level-security.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** A file that was uploaded into a conversation; its bytes are in `attachment_chunk`. */
@Entity({ tableName: 'attachment', ...tenantOwned })
@Index({
  name: 'attachment_waiting',
  expression: `create index "attachment_waiting" on "attachment" ("tenant_id", "created_at") where message_id is null`,
})
export class Attachment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @ManyToOne(() => Tenant, { fieldName: 'tenant_id', mapToPk: true, deleteRule: 'cascade' })
  tenantId!: string;

  @Index()
  @ManyToOne(() => Conversation, { fieldName: 'conversation_id', mapToPk: true, deleteRule: 'cascade' })
  conversationId!: string;

  /** Null while it waits to be sent; what waits too long is removed. */
  @Index()
  @ManyToOne(() => Message, { fieldName: 'message_id', mapToPk: true, nullable: true, deleteRule: 'cascade' })
  messageId!: string | null;

  /** The person who uploaded it; null for the visitor. */
  @ManyToOne(() => Account, { fieldName: 'uploader_id', mapToPk: true, nullable: true, deleteRule: 'set null' })
  uploaderId!: string | null;

  @Property({ type: 'text' })
  name!: string;

  /** As its bytes say, not its sender. */
  @Property({ type: 'text' })
  contentType!: string;

  /** Bytes. */
  @Property({ type: 'integer' })
  size!: number;

  @Property({ type: 'datetime', length: 3 })
  createdAt!: Date;
}
