import { Intent } from '@parley/schema/enums';
import { judgeIntent } from '../judge-intent.ts';
import type { TurnReading } from './find-fields.ts';

/**
 * The visitor's turns, oldest first, without what those that were cold when they were said name as needs, sums and
 * times: what is broken, sold or applied for is not wanted, and when that is matters to nobody. Who withdraws later keeps
 * what he wanted before, and who thinks of a distant time has named it.
 */
export function withoutColdNeeds(readings: readonly TurnReading[]): TurnReading[] {
  return readings.map((reading, index) => {
    const { requirement, budget, timeline } = reading.fields;
    if (requirement === null && budget === null && timeline === null) return reading;
    if (judgeIntent(readings.slice(0, index + 1)).intent !== Intent.COLD) return reading;
    const isFar = reading.features.has('FAR_FUTURE');
    const named = { requirement: null, budget: null, timeline: isFar ? timeline : null };
    return { ...reading, fields: { ...reading.fields, ...named }, requirementSaidAs: null };
  });
}
