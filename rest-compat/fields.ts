import { z } from 'zod';

/**
 * Building blocks for what comes in as text. They preprocess instead of transforming, so that the JSON Schema of a
 * field stays that of the value meant: an integer with its bounds, a date-time, an enum.
 */

interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/** Decimal digits as a number; what `Number()` would merely tolerate ('', '0x10', '1e3') is left as it is, and refused. */
function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** A whole number within bounds. */
export function integerField({ minimum, maximum }: Bounds) {
  return z.preprocess(wholeNumber, z.int().min(minimum).max(maximum));
}

/** A whole number within bounds, `fallback` where it is left out. */
export function integerOr(fallback: number, { minimum, maximum }: Bounds) {
  return z.preprocess(wholeNumber, z.int().min(minimum).max(maximum).default(fallback));
}

/** As many as GraphQL gives at once of a list that a dialect shows. */
export const mostListed = 1_000;

/** How far GraphQL skips. */
export const offsetBounds: Bounds = { minimum: 0, maximum: 1_000_000 };

/** Largest value of GraphQL's Int. */
export const LARGEST_INT = 2_147_483_647;

/** Text that may be left out; left empty (`?action=`) counts as left out. */
export function optionalText() {
  return z.preprocess((value) => (value === '' ? undefined : value), z.string().optional()).optional();
}

/** One of a closed set of lower-case words, accepted in either case. */
export function wordField<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), z.enum(words));
}

/** HOT, WARM or COLD, accepted in either case. */
export function intentField() {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.toUpperCase() : value),
    z.enum(['HOT', 'WARM', 'COLD']),
  );
}

const isoDate = z.iso.date();
const isoDateTime = z.iso.datetime({ offset: true, local: true });

/** Without an offset a time is UTC. A plus sign that was not percent-encoded arrives as a space. */
function toUtc(value: unknown, timeOfDay: string): unknown {
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  const text = value.replace(/ (?=\d\d:\d\d$)/, '+');
  if (isoDate.safeParse(text).success) return `${text}T${timeOfDay}`;
  if (!isoDateTime.safeParse(text).success) return value;
  const parsed = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(parsed.getTime()) ? value : parsed.toISOString();
}

/** PostgreSQL counts no year 0. */
const storableDateTime = z.iso.datetime().refine((text) => text >= '0001', 'Invalid ISO datetime');

/** An ISO 8601 date or date-time that may be left out, in UTC; a bare date is that day's first moment. */
export function optionalStart() {
  return z.preprocess((value) => toUtc(value, '00:00:00.000Z'), storableDateTime.optional()).optional();
}

/** An ISO 8601 date or date-time that may be left out, in UTC; a bare date is that day's last moment, as the end is inclusive. */
export function optionalEnd() {
  return z.preprocess((value) => toUtc(value, '23:59:59.999Z'), storableDateTime.optional()).optional();
}
