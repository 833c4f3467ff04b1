/**
 * Marks without a letter of their own: Arabic vowel signs and tatweel carry no meaning for matching; zero-width and
 * bidirectional marks come from keyboards and pasted text.
 */
export const invisibleMarks = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Letters that Arabic writers, and the keyboards of neighbouring languages, use for one another. */
export const arabicLetters: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
]);

/** Arabic-Indic and Eastern Arabic-Indic digits as ASCII; everything else unchanged. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** One form for each Arabic letter, and ASCII digits, without vowel signs and marks that are not seen. */
export function unifyArabic(text: string): string {
  const seen = foldDigits(text.replace(invisibleMarks, ''));
  return Array.from(seen, (letter) => arabicLetters.get(letter) ?? letter).join('');
}
