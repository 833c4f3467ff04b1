import { isArabizi } from '../detect-language.ts';
import { quote, type Passage } from '../normalise.ts';
import { tongueOf } from '../tongue-of.ts';
import {
  NOT_THEN,
  NOW_WORDS,
  PAST_AFTER,
  PAST_BEFORE,
  SINCE,
  TIME_JOINS,
  TIME_LEADS,
  TIME_UNITS,
} from '../rules/time-rules.ts';
import {
  EUROPEAN_PAST_AFTER,
  EUROPEAN_PAST_BEFORE,
  EUROPEAN_TIME_JOINS,
  EUROPEAN_TIME_LEADS,
  EUROPEAN_TIME_UNITS,
} from '../rules/european-time-rules.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

// English, Arabic and Arabizi apart from the other languages: each is compiled when it is first needed.
const TIME = timeOf(TIME_LEADS, TIME_UNITS);
const EUROPEAN_TIME = timeOf(EUROPEAN_TIME_LEADS, EUROPEAN_TIME_UNITS);
const JOIN = foldedExpression(`^[\\s,،]*(?:(?:${[...TIME_JOINS, ...EUROPEAN_TIME_JOINS].join('|')})\\s+)?$`);
/** Units that make one time together: "next Friday at three in the afternoon". */
const MOST_UNITS = 4;
const PAST_LEFT = foldedExpression(
  `(?:^|[^\\p{L}])(?:${[...PAST_BEFORE, ...EUROPEAN_PAST_BEFORE].join('|')})(?: (?:el|la|le|am|dem))?\\s*$`,
);
const PAST_RIGHT = foldedExpression(`^\\s*(?:${[...PAST_AFTER, ...EUROPEAN_PAST_AFTER].join('|')})(?![\\p{L}])`);
const OVER = foldedExpression(`^(?:${SINCE.join('|')})$`);
const NOW = foldedExpression(`^(?:${NOW_WORDS.join('|')})$`);
const DENIED_BEFORE = foldedExpression(`(?:^|[^\\p{L}])(?:${NOT_THEN.join('|')})\\s+(?:[\\p{L}\\p{N}]+\\s+){0,2}$`);
const DENIED = foldedExpression(`(?:^|[^\\p{L}])(?:${NOT_THEN.join('|')})\\s*$`);

function timeOf(leads: readonly string[], units: readonly string[]): RegExp {
  return foldedExpression(
    `(?<![\\p{L}\\p{N}])[وف]?((?:(?:${leads.join('|')})\\s+)?(?:${units.join('|')}))(?![\\p{L}\\p{N}])`,
    'g',
  );
}

/** The visitor's phrase for when he wants to start, move, meet or receive; past dates and opening hours are left out. */
export function findTimeline(passage: Passage): string | null {
  return findTimes(passage)[0] ?? null;
}

/** Whether a time is named at all, past ones included. */
export function namesTime(passage: Passage): boolean {
  return unitsIn(passage).length > 0;
}

/** Every such phrase, in its order; more than one where an assistant offers several slots. */
export function findTimes(passage: Passage): string[] {
  return joined(passage.folded, unitsIn(passage))
    .filter(({ start, end }) => !isOver(passage.folded, start, end))
    .map(({ start, end }) => quote(passage, start, end).replace(/[,،.]+$/, ''));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function unitsIn(passage: Passage): Stretch[] {
  const found = passage.folded.matchAll(isEuropean(passage) ? EUROPEAN_TIME : TIME);
  return Array.from(found, (match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1]?.length ?? 0), end };
  });
}

// Neighbours are one time; joining them here keeps the expression from holding all units four times.
function joined(text: string, units: readonly Stretch[]): Stretch[] {
  const times: (Stretch & { count: number })[] = [];
  for (const unit of units) {
    const last = times.at(-1);
    if (last !== undefined && last.count < MOST_UNITS && JOIN.test(text.slice(last.end, unit.start))) {
      times[times.length - 1] = { start: last.start, end: unit.end, count: last.count + 1 };
    } else times.push({ ...unit, count: 1 });
  }
  return times;
}

function isEuropean({ folded }: Passage): boolean {
  return !/[\u0621-\u064A]/.test(folded) && !isArabizi(folded) && tongueOf(folded) !== 'en';
}

function isOver(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  const time = text.slice(start, end);
  if (OVER.test(time) || (NOW.test(time) && DENIED_BEFORE.test(before))) return true;
  return PAST_LEFT.test(before) || DENIED.test(before) || PAST_RIGHT.test(text.slice(end, end + 12));
}
