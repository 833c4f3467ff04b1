import { readPassage } from '../embedded/normalise.ts';
import { amountsIn } from '../embedded/fields/amounts.ts';
import type { LeadFields } from '../responder.ts';
import type { LabelledRecord } from './read-conversations.ts';

/** How often a field was found rightly, found wrongly, and missed. */
export interface FieldCount {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

const ARTICLES = new Set('the a an el la los las un una le les l der die das den dem ein eine einen'.split(' '));
const SAME_DIGITS = 9;
const FEWEST_DIGITS = 7;

/** The counts of one field over conversations, matched as the label guidelines have it (section 4). */
export function countField(
  rows: readonly { readonly record: LabelledRecord; readonly fields: LeadFields }[],
  field: keyof LeadFields,
): FieldCount {
  const outcomes = rows.map(({ record, fields }) => outcomeOf(record, field, fields[field]));
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  return {
    found: count('found'),
    wrong: count('invented') + count('other'),
    missed: count('missed') + count('other'),
  };
}

export function fieldF1({ found, wrong, missed }: FieldCount): number {
  return found + wrong + missed === 0 ? 1 : (2 * found) / (2 * found + wrong + missed);
}

function outcomeOf({ fields, alt }: LabelledRecord, field: keyof LeadFields, given: string | null): string {
  const expected = fields?.[field] ?? null;
  if (expected === null) return given === null ? 'nothing' : 'invented';
  if (given === null) return 'missed';
  return [expected, ...(alt?.[field] ?? [])].some((each) => matches(field, each, given)) ? 'found' : 'other';
}

function matches(field: keyof LeadFields, expected: string, given: string): boolean {
  if (field === 'email') return expected.toLowerCase() === given.toLowerCase();
  if (field === 'phone') return samePhone(expected, given);
  return tokenF1(tokensOf(expected), tokensOf(given)) >= 0.5 || (field === 'budget' && sameAmounts(expected, given));
}

function samePhone(expected: string, given: string): boolean {
  const digits = (text: string): string => readPassage(text).folded.replace(/\D/g, '');
  const ends = digits(expected).slice(-SAME_DIGITS) === digits(given).slice(-SAME_DIGITS);
  return ends && digits(given).length >= FEWEST_DIGITS;
}

function sameAmounts(expected: string, given: string): boolean {
  const amounts = (text: string): string =>
    amountsIn(text)
      .toSorted((one, other) => one - other)
      .join(' ');
  return amounts(expected) !== '' && amounts(expected) === amounts(given);
}

function tokensOf(text: string): string[] {
  return readPassage(text)
    .folded.replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
    .split(/[^\p{L}\p{N}+.@]+/u)
    .map((token) => token.replace(/^\.+|\.+$/g, '').replace(/^(?:و|ب|ل)?ال(?=\p{L}{2,})/u, ''))
    .filter((token) => token !== '' && !ARTICLES.has(token));
}

function tokenF1(expected: readonly string[], given: readonly string[]): number {
  const rest = [...expected];
  const common = given.filter((token) => {
    const place = rest.indexOf(token);
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
  return expected.length + given.length === 0 ? 0 : (2 * common.length) / (expected.length + given.length);
}
