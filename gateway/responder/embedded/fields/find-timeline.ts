import { isArabizi } from '../detect-language.ts';
import { quote, type Passage } from '../normalise.ts';
import { tongueOf } from '../tongue-of.ts';
import { NOT_THEN, PAST_AFTER, PAST_BEFORE, TIME_JOINS, TIME_LEADS, TIME_UNITS } from '../rules/time-rules.ts';
import {
  EUROPEAN_PAST_AFTER,
  EUROPEAN_PAST_BEFORE,
  EUROPEAN_TIME_JOINS,
  EUROPEAN_TIME_LEADS,
  EUROPEAN_TIME_UNITS,
} from '../rules/european-time-rules.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

// English, Arabic and Arabizi apart from the other languages: what reads both is twice as slow for each.
const PHRASE = phraseOf(TIME_LEADS, TIME_UNITS, TIME_JOINS);
const EUROPEAN_PHRASE = phraseOf(EUROPEAN_TIME_LEADS, EUROPEAN_TIME_UNITS, EUROPEAN_TIME_JOINS);
const PAST_LEFT = foldedExpression(
  `(?:^|[^\\p{L}])(?:${[...PAST_BEFORE, ...EUROPEAN_PAST_BEFORE].join('|')})(?: (?:el|la|le|am|dem))?\\s*$`,
);
const PAST_RIGHT = foldedExpression(`^\\s*(?:${[...PAST_AFTER, ...EUROPEAN_PAST_AFTER].join('|')})(?![\\p{L}])`);
const DENIED = foldedExpression(`(?:^|[^\\p{L}])(?:${NOT_THEN.join('|')})\\s*$`);

function phraseOf(leads: readonly string[], units: readonly string[], joins: readonly string[]): RegExp {
  const unit = `(?:${units.join('|')})`;
  return foldedExpression(
    `(?<![\\p{L}\\p{N}])[وف]?((?:(?:${leads.join('|')})\\s+)?${unit}(?:[\\s,،]*(?:(?:${joins.join('|')})\\s+)?${unit}){0,3})(?![\\p{L}\\p{N}])`,
    'g',
  );
}

/** The visitor's phrase for when he wants to start, move, meet or receive; past dates and opening hours are left out. */
export function findTimeline(passage: Passage): string | null {
  return findTimes(passage)[0] ?? null;
}

/** Every such phrase, in its order; more than one where an assistant offers several slots. */
export function findTimes(passage: Passage): string[] {
  const phrase = isEuropean(passage) ? EUROPEAN_PHRASE : PHRASE;
  return Array.from(passage.folded.matchAll(phrase))
    .filter((match) => !isOver(passage.folded, match.index, match.index + match[0].length))
    .map((match) => {
      const length = match[1]?.length ?? 0;
      const end = match.index + match[0].length;
      return quote(passage, end - length, end).replace(/[,،.]+$/, '');
    });
}

function isEuropean({ folded }: Passage): boolean {
  return !/[\u0621-\u064A]/.test(folded) && !isArabizi(folded) && tongueOf(folded) !== 'en';
}

function isOver(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return PAST_LEFT.test(before) || DENIED.test(before) || PAST_RIGHT.test(text.slice(end, end + 12));
}
