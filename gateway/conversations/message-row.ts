import type { DeliveryStatus, Role } from '@parley/schema/enums';
import type { MessageCard } from './message-card.ts';
import type { MessageType } from './message.type.ts';

/** `to_jsonb(message)`. */
export interface MessageRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly conversation_id: string;
  readonly seq: number;
  readonly client_id: string | null;
  readonly role: Role;
  readonly content: string;
  readonly reply_to: string | null;
  readonly author_id: string | null;
  readonly status: DeliveryStatus;
  readonly cards: MessageCard[];
  readonly listing_ids: string[];
  readonly quick_replies: string[];
  readonly created_at: string;
}

export function messageFrom(row: MessageRow): MessageType {
  return {
    id: row.id,
    seq: row.seq,
    clientId: row.client_id,
    role: row.role,
    content: row.content,
    createdAt: new Date(row.created_at),
    replyTo: row.reply_to,
    authorId: row.author_id,
    attachments: [],
    cards: row.cards,
    quickReplies: row.quick_replies,
    status: row.status,
  };
}
