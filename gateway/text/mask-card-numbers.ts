import { foldDigits } from './letter-forms.ts';

/** ISO/IEC 7812-1: a primary account number has at most 19 digits; networks issue none shorter than 13. */
const LEAST_DIGITS = 13;
const MOST_DIGITS = 19;
const DIGITS_KEPT = 4;
/** What people and copied pages put between the groups of a number, marks that nobody sees included. */
const BETWEEN_GROUPS = /^[\s.\-\u2010-\u2015\u00A0\u200B-\u200F\u2060\uFEFF]{0,3}$/;

interface Group {
  readonly start: number;
  readonly digits: string;
}

/**
 * A text with payment card numbers hidden but for their last four digits, which is what may be shown of one (PCI DSS 4.0,
 * requirement 3.4.1). What passes for one: 13 to 19 digits in groups that begin as cards do and end in a right check digit;
 * one in ten other numbers of that length does, and loses its digits as well.
 */
export function maskCardNumbers(text: string): string {
  const folded = foldDigits(text);
  const groups = Array.from(folded.matchAll(/\d+/g), ({ index, 0: digits }) => ({ start: index, digits }));
  let masked = text;
  for (let first = 0; first < groups.length; first += 1) {
    const card = cardFrom(folded, groups.slice(first, first + MOST_DIGITS));
    if (card.length === 0) continue;
    masked = hide(masked, card);
    first += card.length - 1;
  }
  return masked;
}

/** The groups, from the first one on, that make the longest card number; none where there is none. */
function cardFrom(text: string, groups: readonly Group[]): readonly Group[] {
  let number = '';
  let length = 0;
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1];
    if (before !== undefined && !BETWEEN_GROUPS.test(text.slice(endOf(before), group.start))) break;
    number += group.digits;
    if (number.length > MOST_DIGITS) break;
    const card = groups.slice(0, index + 1);
    if (isCardNumber(number) && (index === 0 || standsAlone(text, card))) length = index + 1;
  }
  return groups.slice(0, length);
}

/** Groups in one word with a letter are parts of an id: one in seven hundred UUIDs holds what would pass for a card. */
function standsAlone(text: string, card: readonly Group[]): boolean {
  const [first, last] = [card[0], card.at(-1)];
  if (first === undefined || last === undefined) return false;
  return !/\p{L}[\d-]*$/u.test(text.slice(0, first.start)) && !/^[\d-]*\p{L}/u.test(text.slice(endOf(last)));
}

function isCardNumber(number: string): boolean {
  return number.length >= LEAST_DIGITS && /^[2-6]/.test(number) && hasRightCheckDigit(number);
}

/** ISO/IEC 7812-1, annex B: the Luhn formula. */
function hasRightCheckDigit(number: string): boolean {
  const sum = Array.from(number, Number)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((total, digit) => total + digit, 0);
  return sum % 10 === 0;
}

function hide(text: string, groups: readonly Group[]): string {
  let left = groups.reduce((sum, { digits }) => sum + digits.length, 0) - DIGITS_KEPT;
  return groups.reduce((hidden, { start, digits }) => {
    const count = Math.max(0, Math.min(left, digits.length));
    left -= digits.length;
    return `${hidden.slice(0, start)}${'•'.repeat(count)}${hidden.slice(start + count)}`;
  }, text);
}

function endOf({ start, digits }: Group): number {
  return start + digits.length;
}
