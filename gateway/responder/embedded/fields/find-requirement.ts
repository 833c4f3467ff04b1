import { fold, quote, type Passage } from '../normalise.ts';
import {
  KINDS,
  LEADING_FILLERS,
  NOT_REQUIREMENTS,
  PLACE_DETAILS,
  ROOM_DETAILS,
  STOPS,
  STRONG_CUES,
  TERMS,
  TRAILING_CUES,
  WEAK_CUES,
} from '../rules/requirement-rules.ts';
import { PLACE as NAMED_PLACE } from '../rules/listing-rules.ts';
import { NEGATORS } from '../rules/negation.ts';
import { findBudgetSpan } from './find-budget.ts';
import { findTimes } from './find-timeline.ts';
import { foldedExpression } from '../rules/folded-expression.ts';

/**
 * What is wanted, and how it was said: as a wish, by naming a kind of thing, by asking about something, or as a detail
 * (rooms, a place) of what was named before.
 */
export interface Requirement {
  readonly text: string;
  readonly saidAs: 'wish' | 'kind' | 'question' | 'detail';
}

const NOT_INSIDE = '(?<![\\p{L}\\p{N}])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}])';
const STRONG = cueExpression(STRONG_CUES);
const WEAK = cueExpression(WEAK_CUES);
const TRAILING = foldedExpression(`([^.,!?؟،;\\n]{2,60}?)\\s+(?:${TRAILING_CUES.join('|')})${NOT_BEFORE}`);
const STOP = foldedExpression(`[.!?؟،,;:\\n()+]|${NOT_INSIDE}(?:${STOPS.join('|')})${NOT_BEFORE}`);
const FILLER = foldedExpression(`^(?:(?:${LEADING_FILLERS.join('|')})\\s+)+`);
const EMPTY = foldedExpression(`^(?:${[...NOT_REQUIREMENTS, ...LEADING_FILLERS].join('|')})$`);
const TERM = foldedExpression(`^(?:ال)?(?:${TERMS.join('|')})${NOT_BEFORE}`);
const KIND = foldedExpression(`${NOT_INSIDE}(?:${KINDS.join('|')})${NOT_BEFORE}`);
const NEGATED = foldedExpression(`${NOT_INSIDE}(?:${NEGATORS.join('|')})\\s+(?:[\\p{L}']+\\s+)?$`);
const ROOMS = foldedExpression(`${NOT_INSIDE}(?:${ROOM_DETAILS.join('|')})${NOT_BEFORE}`);
const PLACE = foldedExpression(`(?:${PLACE_DETAILS.join('|')})`);
const MOST_WORDS = 9;

function cueExpression(cues: readonly string[]): RegExp {
  return foldedExpression(`${NOT_INSIDE}[وف]?(?:${cues.join('|')})(?:\\s+|(?<=[بلم] ?))`, 'g');
}

/** The shortest phrase, in the visitor's own words, for what he wants; `null` where he names nothing. */
export function findRequirement(passage: Passage): Requirement | null {
  const wish = fromCues(passage, STRONG);
  if (wish !== null) return { text: wish, saidAs: isDetail(wish) ? 'detail' : 'wish' };
  const asked = fromCues(passage, WEAK) ?? beforeCue(passage) ?? fromKinds(passage);
  if (asked !== null) return { text: asked, saidAs: isDetail(asked) ? 'detail' : hasKind(asked) ? 'kind' : 'question' };
  const detail = fromDetails(passage);
  return detail === null ? null : { text: detail, saidAs: 'detail' };
}

/** Whether a phrase that was found otherwise names something to have, and not a condition of it or nothing in particular. */
export function namesNeed(text: string): boolean {
  const folded = fold(text).replace(FILLER, '');
  return /[\p{L}\p{N}]{2}/u.test(folded) && !EMPTY.test(folded) && !TERM.test(folded);
}

/** Whether what is said of a need names a place. */
export function namesPlace(text: string): boolean {
  const folded = fold(text).trim();
  return PLACE.test(folded) || folded.search(NAMED_PLACE) >= 0;
}

/** What is known of the need with a further detail: another number of rooms replaces the one before. */
export function addDetail(need: string, detail: string): string {
  if (fold(need).includes(fold(detail))) return need;
  const rooms = fold(detail).match(ROOMS);
  const before = fold(need).match(ROOMS);
  if (rooms === null || before?.index === undefined) return `${need}${rooms === null ? ' ' : joint(need)}${detail}`;
  return need.slice(0, before.index) + detail + need.slice(before.index + before[0].length);
}

function joint(need: string): string {
  return /\p{Script=Arabic}/u.test(need) ? '، ' : ', ';
}

function isDetail(text: string): boolean {
  return ROOMS.test(fold(text)) && !hasKind(text);
}

function hasKind(text: string): boolean {
  return KIND.test(fold(text));
}

function fromDetails(passage: Passage): string | null {
  const rooms = passage.folded.match(ROOMS);
  if (rooms?.index !== undefined) return untilStop(passage, rooms.index, rooms.index + rooms[0].length);
  const place = passage.folded.match(PLACE);
  const lead = place?.[0].search(/(?:in|near|around|close to|في|ف|ب)\s*$/u) ?? -1;
  const named = place === null || lead < 0 ? null : untilStop(passage, lead, place[0].length);
  return named !== null && named.length > (place?.[0].length ?? 0) - lead ? named : null;
}

function untilStop(passage: Passage, start: number, from: number): string {
  const stop = passage.folded.slice(from).search(STOP);
  const end = boundary(passage, start, stop < 0 ? passage.folded.length : from + stop);
  return quote(passage, start, end).split(/\s+/).slice(0, MOST_WORDS).join(' ');
}

function fromCues(passage: Passage, cues: RegExp): string | null {
  let best: string | null = null;
  for (const match of passage.folded.matchAll(cues)) {
    if (NEGATED.test(passage.folded.slice(Math.max(0, match.index - 20), match.index))) continue;
    const named = readPhrase(passage, match.index + match[0].length);
    // A phrase that names a known kind beats the first that was cued ("I need help finding an apartment").
    if (named !== null && (best === null || (!KIND.test(best) && KIND.test(named.toLowerCase())))) best = named;
  }
  return best;
}

function beforeCue(passage: Passage): string | null {
  const match = passage.folded.match(TRAILING);
  if (match?.index === undefined) return null;
  return tidy(passage, match.index, match.index + (match[1]?.length ?? 0));
}

function fromKinds(passage: Passage): string | null {
  const match = passage.folded.match(KIND);
  return match?.index === undefined ? null : readPhrase(passage, match.index);
}

function readPhrase(passage: Passage, start: number): string | null {
  const filler = passage.folded.slice(start).match(FILLER)?.[0].length ?? 0;
  const from = start + filler;
  const stop = passage.folded.slice(from).search(STOP);
  return tidy(passage, from, stop < 0 ? passage.folded.length : from + stop);
}

function tidy(passage: Passage, start: number, end: number): string | null {
  const bound = boundary(passage, start, end);
  const filler = passage.folded.slice(start, bound).match(FILLER)?.[0].length ?? 0;
  const words = quote(passage, start + filler, bound)
    .split(/\s+/)
    .slice(0, MOST_WORDS);
  const text = words
    .join(' ')
    .replace(/\s+(?:in|for|with|on|at|and|to|of|the|a|في|من|علي|على|و)$/iu, '')
    .trim();
  const folded = passage.folded.slice(start + filler, bound).trim();
  return text.length < 2 || EMPTY.test(folded) || TERM.test(folded) || !/\p{L}/u.test(text) ? null : text;
}

// A date or an amount ends the naming: they are fields of their own.
function boundary(passage: Passage, start: number, end: number): number {
  const part: Passage = { shown: passage.shown.slice(start, end), folded: passage.folded.slice(start, end) };
  const times = findTimes(part).map((time) => part.shown.indexOf(time));
  const budget = findBudgetSpan(part, false);
  const cuts = [...times, budget?.start ?? -1].filter((cut) => cut > 1);
  return start + Math.min(part.shown.length, ...cuts);
}
