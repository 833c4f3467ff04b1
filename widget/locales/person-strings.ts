import type { LanguageCode } from './launcher-labels.ts';

/** What is said of the person who answers, in one language; `{name}` stands for their name. Fetched with them. */
export interface PersonStrings {
  here: string;
  away: string;
}

export const personStrings: Record<LanguageCode, PersonStrings> = {
  en: { here: '{name} is with you', away: '{name} is away, and will answer here' },
  ar: { here: '{name} معك الآن', away: '{name} غير متاح الآن وسيرد هنا' },
  es: { here: '{name} está contigo', away: '{name} no está, y responderá aquí' },
  fr: { here: '{name} est avec vous', away: '{name} est absent et répondra ici' },
  de: { here: '{name} ist für Sie da', away: '{name} ist gerade nicht da und antwortet hier' },
};
