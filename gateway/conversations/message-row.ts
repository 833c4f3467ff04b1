import type { DeliveryStatus, Role } from '@parley/schema/enums';
import { isoTime } from '../graphql/iso-time.ts';
import type { StoredAttachment } from '../files/stored-attachment.ts';
import type { MessageCard } from './message-card.ts';
import type { CitedEntry } from './cited-entry.ts';
import type { MessageType } from './message.type.ts';

/** A message as a page reads it; what is left out there was not asked for. */
export interface PagedMessage {
  readonly id: string;
  readonly seq: number;
  readonly client_id?: string | null;
  readonly role: Role;
  readonly content: string;
  readonly reply_to?: string | null;
  readonly author_id?: string | null;
  readonly status?: DeliveryStatus;
  readonly possible_duplicate?: boolean;
  readonly failure_reason?: string | null;
  readonly sources?: CitedEntry[];
  readonly engine?: string | null;
  readonly fallback_reason?: string | null;
  readonly cards?: MessageCard[];
  readonly attachments?: StoredAttachment[];
  readonly tenant_id?: string;
  readonly quick_replies?: string[];
  readonly created_at: string;
}

/** `to_json(message)`. */
export interface MessageRow extends Required<PagedMessage> {
  readonly conversation_id: string;
  readonly listing_ids: string[];
}

export function messageFrom(row: PagedMessage): MessageType {
  return {
    id: row.id,
    seq: row.seq,
    clientId: row.client_id ?? null,
    role: row.role,
    content: row.content,
    createdAt: isoTime(row.created_at),
    replyTo: row.reply_to ?? null,
    tenantId: row.tenant_id ?? '',
    authorId: row.author_id ?? null,
    attachments: (row.attachments ?? []).map((attachment) => ({ ...attachment, tenantId: row.tenant_id ?? '' })),
    cards: row.cards ?? [],
    quickReplies: row.quick_replies ?? [],
    status: row.status ?? null,
    possibleDuplicate: row.possible_duplicate ?? false,
    failureReason: row.failure_reason ?? null,
    sources: row.sources ?? [],
    engine: row.engine ?? null,
    fallbackReason: row.fallback_reason ?? null,
  };
}
