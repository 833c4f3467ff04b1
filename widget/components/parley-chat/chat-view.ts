import type { Person } from '../../client/conversation-state.ts';
import type { ChatParts } from './chat-parts.ts';
import type { SessionView } from './session-view.ts';

/** What every template of the chat needs to know. */
export interface ChatView extends SessionView {
  readonly parts: ChatParts;
}

/** The person who took over; null while the responder answers, or nobody does. */
export function personOf({ session: { conversation } }: ChatView): Person | null {
  return conversation?.phase === 'HUMAN' ? conversation.assignee : null;
}
