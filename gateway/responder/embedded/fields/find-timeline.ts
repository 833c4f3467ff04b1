import { quote, type Passage } from '../normalise.ts';
import { PAST_AFTER, PAST_BEFORE, TIME_JOINS, TIME_LEADS, TIME_UNITS } from '../rules/time-rules.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

const UNIT = `(?:${TIME_UNITS.join('|')})`;
const PHRASE = foldedExpression(
  `(?<![\\p{L}\\p{N}])[وف]?((?:(?:${TIME_LEADS.join('|')})\\s+)?${UNIT}(?:[\\s,،]*(?:(?:${TIME_JOINS.join('|')})\\s+)?${UNIT}){0,3})(?![\\p{L}\\p{N}])`,
  'g',
);
const PAST_LEFT = foldedExpression(`(?:^|[^\\p{L}])(?:${PAST_BEFORE.join('|')})\\s*$`);
const PAST_RIGHT = foldedExpression(`^\\s*(?:${PAST_AFTER.join('|')})(?![\\p{L}])`);

/** The visitor's phrase for when he wants to start, move, meet or receive; past dates and opening hours are left out. */
export function findTimeline(passage: Passage): string | null {
  return findTimes(passage)[0] ?? null;
}

/** Every such phrase, in its order; more than one where an assistant offers several slots. */
export function findTimes(passage: Passage): string[] {
  return Array.from(passage.folded.matchAll(PHRASE))
    .filter((match) => !isPast(passage.folded, match.index, match.index + match[0].length))
    .map((match) => {
      const length = match[1]?.length ?? 0;
      const end = match.index + match[0].length;
      return quote(passage, end - length, end).replace(/[,،.]+$/, '');
    });
}

function isPast(text: string, start: number, end: number): boolean {
  return PAST_LEFT.test(text.slice(Math.max(0, start - 16), start)) || PAST_RIGHT.test(text.slice(end, end + 12));
}
