import type { LeadFields } from '../../responder.ts';
import type { TurnReading } from '../fields/find-fields.ts';

const NAMES: readonly (readonly [keyof LeadFields, string])[] = [
  ['requirement', ' §r '],
  ['timeline', ' §t '],
  ['budget', ' §b '],
  ['name', ' §n '],
];

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * A turn's folded text in which what is wanted, when, for how much and by whom are named by a sign: what is said of one
 * thing is then known of any other.
 */
export function withoutFields({ passage, fields }: Pick<TurnReading, 'passage' | 'fields'>): string {
  let text = '';
  let at = 0;
  for (const { start, end, name } of namedIn(passage.shown, fields)) {
    if (start < at) continue;
    text += passage.folded.slice(at, start) + name;
    at = end;
  }
  return text + passage.folded.slice(at);
}

function namedIn(shown: string, fields: LeadFields): Named[] {
  return NAMES.flatMap(([field, name]) => {
    const value = fields[field];
    const start = value === null ? -1 : shown.indexOf(value);
    return value === null || start < 0 ? [] : [{ start, end: start + value.length, name }];
  }).toSorted((one, other) => one.start - other.start);
}
