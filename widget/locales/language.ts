import type { LanguageCode } from './launcher-labels.ts';

/** The language of a BCP 47 tag where it is one of `spoken`: `ar-EG` is `ar`. */
export function languageOf(
  tag: string | null | undefined,
  spoken: Readonly<Record<LanguageCode, unknown>>,
): LanguageCode | null {
  const code = (tag ?? '').slice(0, 2).toLowerCase();
  // Two letters name nothing that every object has.
  const isSpoken = (name: string): name is LanguageCode => name in spoken;
  return isSpoken(code) ? code : null;
}
