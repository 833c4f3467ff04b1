import { unifyArabic } from '../text/letter-forms.ts';

/** PostgreSQL refuses a word of 2 kB or more; nobody searches for the end of one so long. */
const longestWord = 255;

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
const combiningMarks = /[\u0300-\u036F]/g;

/** A word where it stands in a text, and what it is searched by: one form, or several where it folds into more words. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/**
 * The words of a text in their order. Stored text and queries are read by this alone, so that both databases find the
 * same: what PostgreSQL's own parser takes for a word depends on the locale it was made with.
 */
export function wordsOf(text: string): PlacedWord[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    forms: formsOf(word),
  }));
}

/** Without accents, diacritics and case; Arabic letters and digits in one form. Letters, digits and marks, nothing else. */
function formsOf(word: string): string[] {
  const plain = unifyArabic(word.normalize('NFKD').replace(combiningMarks, '')).toLowerCase();
  const forms = plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter((form) => form !== '');
  return forms.map((form) => form.slice(0, longestWord).toWellFormed());
}
