import type { ConversationSession } from '../../client/conversation-session.ts';
import type { Strings } from '../../locales/strings.ts';

/** What every template of the chat needs to know. */
export interface ChatView {
  readonly session: ConversationSession;
  readonly strings: Strings;
  /** The gateway's origin, that relative pictures and links belong to. */
  readonly endpoint: string;
}

/** What the person who took over is called; null while the responder answers. */
export function personName({ session, strings }: ChatView): string | null {
  const conversation = session.conversation;
  return conversation?.phase === 'HUMAN' ? (conversation.assignee ?? strings.person) : null;
}
