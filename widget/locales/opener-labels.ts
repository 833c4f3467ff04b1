import type { LanguageCode } from './launcher-labels.ts';

/** What the button says that takes an opener away. */
export const openerLabels: Record<LanguageCode, string> = {
  en: 'Dismiss message',
  ar: 'إخفاء الرسالة',
  es: 'Cerrar el mensaje',
  fr: 'Fermer le message',
  de: 'Nachricht ausblenden',
};
