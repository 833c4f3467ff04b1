import type { LanguageCode } from './launcher-labels.ts';

/** What the button to the newest message says, in one language; fetched with it. */
export interface JumpStrings {
  newMessages: string;
  scrollToEnd: string;
}

export const jumpStrings: Record<LanguageCode, JumpStrings> = {
  en: { newMessages: 'New messages', scrollToEnd: 'To the latest message' },
  ar: { newMessages: 'رسائل جديدة', scrollToEnd: 'إلى آخر رسالة' },
  es: { newMessages: 'Mensajes nuevos', scrollToEnd: 'Ir al último mensaje' },
  fr: { newMessages: 'Nouveaux messages', scrollToEnd: 'Aller au dernier message' },
  de: { newMessages: 'Neue Nachrichten', scrollToEnd: 'Zur neuesten Nachricht' },
};
