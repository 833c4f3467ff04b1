import type { LanguageCode } from './launcher-labels.ts';
import { languageOf } from './language.ts';

/** What a part of the chat says, in the language that the chat speaks. */
export function inLanguage<Texts>(
  texts: Readonly<Record<LanguageCode, Texts>>,
  { locale }: { readonly locale: string },
): Texts {
  return texts[languageOf(locale, texts) ?? 'en'];
}
