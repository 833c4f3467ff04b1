import { Intent } from '@parley/schema/enums';
import type { LeadFields } from '../responder.ts';

/** The score bands of the label guidelines: a score never contradicts its label. */
export const BANDS: Readonly<Record<Intent, { readonly least: number; readonly most: number }>> = {
  HOT: { least: 70, most: 100 },
  WARM: { least: 40, most: 69 },
  COLD: { least: 0, most: 39 },
};

const BASE: Readonly<Record<Intent, number>> = { HOT: 74, WARM: 46, COLD: 5 };
// What each known field adds, in points of the HOT band; a way to reach the visitor is worth most.
const FIELD_POINTS: readonly (readonly [keyof LeadFields, number])[] = [
  ['phone', 7],
  ['email', 5],
  ['requirement', 4],
  ['budget', 5],
  ['timeline', 3],
  ['name', 2],
];
const NEAR_POINTS = 4;
const ENGAGEMENT_POINTS = 1;

/** A score inside the band of `intent`: known fields, a near date and repeated messages raise it. */
export function scoreOf(intent: Intent, fields: LeadFields, near: boolean, visitorTurns: number): number {
  const known = FIELD_POINTS.filter(([field]) => fields[field] !== null);
  const points = known.reduce((sum, [, worth]) => sum + worth, 0) + (near ? NEAR_POINTS : 0);
  const engagement = Math.min(visitorTurns - 1, 4) * ENGAGEMENT_POINTS;
  return clampScore(intent, BASE[intent] + points + engagement);
}

/** The nearest score inside the band of `intent`, whole. */
export function clampScore(intent: Intent, score: number): number {
  const { least, most } = BANDS[intent];
  return Math.round(Math.min(most, Math.max(least, Number.isFinite(score) ? score : least)));
}
