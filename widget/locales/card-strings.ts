import type { LanguageCode } from './launcher-labels.ts';

/** What a row of cards is called, in each language; fetched with them. */
export const cardStrings: Record<LanguageCode, string> = {
  en: 'Suggestions',
  ar: 'اقتراحات',
  es: 'Sugerencias',
  fr: 'Suggestions',
  de: 'Vorschläge',
};
