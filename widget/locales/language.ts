import { launcherLabels, type LanguageCode } from './launcher-labels.ts';

const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(launcherLabels, code);

/** The language of a BCP 47 tag where the widget speaks it: `ar-EG` is `ar`. */
export function languageOf(tag: string | null | undefined): LanguageCode | null {
  const code = (tag ?? '').slice(0, 2).toLowerCase();
  return isLanguageCode(code) ? code : null;
}
