import { Language } from '@parley/schema/enums';

/** From a BCP 47 tag such as `ar-EG`; `null` for a language that is not spoken here. */
export function languageOfTag(tag: string | null): Language | null {
  const code = tag?.slice(0, 2).toUpperCase();
  return Object.values(Language).find((language) => language === code) ?? null;
}
