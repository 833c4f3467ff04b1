import type { LanguageCode } from './launcher-labels.ts';
import type { PluralText, Strings } from './strings.ts';

/** One file a language, fetched when it is spoken; the loader asks for it beside the element. */
export const locales: Record<LanguageCode, () => Promise<Strings>> = {
  en: async () => (await import('./en.ts')).en,
  ar: async () => (await import('./ar.ts')).ar,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  de: async () => (await import('./de.ts')).de,
};

/** Puts a name into a text; Unicode isolates keep a Latin name from reordering an Arabic sentence (UAX #9, section 2.4). */
export const withName = (text: string, name: string): string => text.replace('{name}', `\u2068${name}\u2069`);

/** Chooses the form for `count` and writes the number in the locale's digits. */
export function counted(strings: Pick<Strings, 'locale'>, text: PluralText, count: number): string {
  const form = text[new Intl.PluralRules(strings.locale).select(count)] ?? text.other;
  return form.replace('{count}', new Intl.NumberFormat(strings.locale).format(count));
}
