import type { ConversationSession } from '../../client/conversation-session.ts';
import type { Person } from '../../client/conversation-state.ts';
import type { ChatParts } from './chat-parts.ts';
import type { ChatWords } from './chat-words.ts';
import type { SessionView } from './session-view.ts';

/** What the head and the composer need to know: they are drawn before anything of the conversation is. */
export interface FrameView extends ChatWords {
  readonly parts: ChatParts;
  readonly session: ConversationSession | null;
}

/** What every template of the chat needs to know. */
export interface ChatView extends SessionView {
  readonly parts: ChatParts;
}

/** Whether there is more to draw by now than the head and the composer. */
export const isTalking = (view: FrameView): view is ChatView => view.session !== null;

/** The person who took over; null while the responder answers, or nobody does. */
export function personOf({ session }: FrameView): Person | null {
  const conversation = session?.conversation;
  return conversation?.phase === 'HUMAN' ? conversation.assignee : null;
}
