import type { ConversationEvent, Message, StreamingReply } from './conversation-state.ts';
import type { OutboxState } from './outbox.ts';
import type { StoredEntry } from './outbox-storage.ts';

/** What the tabs of one conversation tell each other, over a BroadcastChannel of the page's origin. */
export type TabMessage =
  /** Whether somebody leads; the leader answers `here`. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'here' }
  /** A tab has come; the leader answers `state`. */
  | { readonly kind: 'hello' }
  /** What has no number and cannot be read anew: the connection, and the reply that is being written. */
  | { readonly kind: 'state'; readonly live: boolean; readonly reply: StreamingReply | null }
  /** An event as the leader heard it; `before` is the last number that it had then. */
  | { readonly kind: 'event'; readonly before: number; readonly event: ConversationEvent }
  | { readonly kind: 'messages'; readonly messages: readonly Message[] }
  | { readonly kind: 'queued'; readonly entry: StoredEntry }
  | { readonly kind: 'delivery'; readonly clientId: string; readonly state: OutboxState }
  | { readonly kind: 'retry'; readonly clientId: string }
  /** A tab has opened this conversation; whoever shows another one opens it too. */
  | { readonly kind: 'began'; readonly conversationId: string }
  /** The visitor wants to be forgotten. */
  | { readonly kind: 'erased' };
