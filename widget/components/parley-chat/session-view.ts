import type { ConversationSession } from '../../client/conversation-session.ts';
import type { ChatWords } from './chat-words.ts';

/** What the templates of a part need to know, which come by themselves and fetch no further parts. */
export interface SessionView extends ChatWords {
  readonly session: ConversationSession;
}
