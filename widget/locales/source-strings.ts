import type { LanguageCode } from './launcher-labels.ts';
import type { PluralText } from './strings.ts';

/** How many sources a reply has, in one language; fetched with them. */
export const sourceStrings: Record<LanguageCode, PluralText> = {
  en: { one: '{count} source', other: '{count} sources' },
  ar: {
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '{count} مصادر',
    many: '{count} مصدرًا',
    other: '{count} مصدر',
  },
  es: { one: '{count} fuente', other: '{count} fuentes' },
  fr: { one: '{count} source', other: '{count} sources' },
  de: { one: '{count} Quelle', other: '{count} Quellen' },
};
