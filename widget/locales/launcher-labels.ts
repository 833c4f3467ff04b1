/** The launcher's name: all that the loader has to say. */
export const launcherLabels = {
  en: 'Open chat',
  ar: 'فتح المحادثة',
  es: 'Abrir chat',
  fr: 'Ouvrir le chat',
  de: 'Chat öffnen',
};
export type LanguageCode = keyof typeof launcherLabels;
