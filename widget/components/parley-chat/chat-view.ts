import type { ChatParts } from './chat-parts.ts';
import type { SessionView } from './session-view.ts';

/** What every template of the chat needs to know. */
export interface ChatView extends SessionView {
  readonly parts: ChatParts;
}

/** What the person who took over is called; null while the responder answers, or nobody does. */
export function personName({ session, strings }: ChatView): string | null {
  const { conversation } = session;
  if (conversation?.phase !== 'HUMAN' || !conversation.assignee) return null;
  return conversation.assignee.name ?? strings.person;
}

/** Whether the visitor has asked for a person who has not come yet. */
export function awaitsPerson({ session }: ChatView): boolean {
  return session.conversation?.phase === 'HUMAN' && !session.conversation.assignee;
}
