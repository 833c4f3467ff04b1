import type { Message } from '../../client/conversation-state.ts';

/** What the element tells the page, by the names of its events, with each one's `detail`. They bubble out of shadow trees. */
export interface ParleyChatEvents {
  /** The panel was opened. */
  'parley-open': null;
  /** The panel was closed. */
  'parley-close': null;
  /** A message was stored. */
  'parley-message': Pick<Message, 'role' | 'content'>;
  /** The conversation was started, continued or changed. */
  'parley-conversation': { conversationId: string };
}

/** The same events as listeners are given them. */
export type ParleyChatEventMap = { [Name in keyof ParleyChatEvents]: CustomEvent<ParleyChatEvents[Name]> };

declare global {
  // Since they bubble, a page may listen on the element, on what is around it, on the document and on the window.
  interface GlobalEventHandlersEventMap extends ParleyChatEventMap {}
}
