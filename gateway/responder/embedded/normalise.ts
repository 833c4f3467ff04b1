import { arabicLetters, foldDigits, invisibleMarks } from '../../text/letter-forms.ts';

/**
 * A text in two equally long forms: `shown` as the visitor wrote it (without invisible marks) and `folded` for matching.
 * The same offsets hold in both, so that what is matched in `folded` is quoted from `shown`.
 */
export interface Passage {
  readonly shown: string;
  readonly folded: string;
}

const SINGLE_LETTERS: ReadonlyMap<string, string> = new Map([
  ...arabicLetters,
  ['‘', "'"],
  ['’', "'"],
  ['`', "'"],
  ['´', "'"],
  ['٫', '.'],
  ['٬', ','],
  ['\u00A0', ' '],
]);

/** Lower case, ASCII digits, one form for each Arabic letter. The result is as long as `text`. */
export function fold(text: string): string {
  return Array.from(foldDigits(text), foldLetter).join('');
}

function foldLetter(letter: string): string {
  const single = SINGLE_LETTERS.get(letter) ?? letter;
  const lower = single.toLowerCase();
  // Some capitals lower to two code units ("İ"): those stay, since offsets must agree.
  return lower.length === single.length ? lower : single;
}

/** The two forms of `content`; white space at its ends is dropped. */
export function readPassage(content: string): Passage {
  const shown = content
    .normalize('NFKC')
    .replace(invisibleMarks, '')
    .replace(/[ \t\u00A0]+/g, ' ')
    .trim();
  return { shown, folded: fold(shown) };
}

/** The part of `passage` between two offsets, as the visitor wrote it. */
export function quote(passage: Passage, start: number, end: number): string {
  return passage.shown.slice(start, end).trim();
}

/** What an assistant's turn ends with: its own question or offer. What stands before it may be the tenant's text. */
export function lastParagraph(content: string): string {
  return (
    content
      .trim()
      .split(/\n\s*\n/)
      .at(-1) ?? ''
  );
}
