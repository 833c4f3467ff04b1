/** The launcher's name: all that the loader has to say. */
export const launcherLabels = {
  en: 'Open chat',
  ar: 'فتح المحادثة',
};
export type LanguageCode = keyof typeof launcherLabels;
