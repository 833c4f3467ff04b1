import type { LanguageCode } from './launcher-labels.ts';
import type { PluralText } from './strings.ts';

/** How much may still be written, in one language; fetched near the end. */
export interface CounterStrings {
  charactersLeft: PluralText;
  tooLong: PluralText;
}

export const counterStrings: Record<LanguageCode, CounterStrings> = {
  en: {
    charactersLeft: { one: '{count} character left', other: '{count} characters left' },
    tooLong: { one: '{count} character too long', other: '{count} characters too long' },
  },
  ar: {
    charactersLeft: {
      zero: 'لم يبق أي حرف',
      one: 'بقي حرف واحد',
      two: 'بقي حرفان',
      few: 'بقيت {count} أحرف',
      many: 'بقي {count} حرفًا',
      other: 'بقي {count} حرف',
    },
    tooLong: {
      one: 'أطول من الحد بحرف واحد',
      two: 'أطول من الحد بحرفين',
      few: 'أطول من الحد بـ {count} أحرف',
      many: 'أطول من الحد بـ {count} حرفًا',
      other: 'أطول من الحد بـ {count} حرف',
    },
  },
  es: {
    charactersLeft: { one: 'Queda {count} carácter', other: 'Quedan {count} caracteres' },
    tooLong: { one: 'Sobra {count} carácter', other: 'Sobran {count} caracteres' },
  },
  fr: {
    charactersLeft: { one: '{count} caractère restant', other: '{count} caractères restants' },
    tooLong: { one: '{count} caractère de trop', other: '{count} caractères de trop' },
  },
  de: {
    charactersLeft: { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
    tooLong: { one: '{count} Zeichen zu viel', other: '{count} Zeichen zu viel' },
  },
};
