import { Intent } from '@parley/schema/enums';
import { judgeIntent } from '../judge-intent.ts';
import type { TurnReading } from './find-fields.ts';

/** From here on a turn is so surely cold that its times and sums are not those of a purchase either. */
const SURELY_COLD = 0.8;

/**
 * The visitor's turns, oldest first, without what those that were cold when they were said name as needs, sums and
 * times: what is broken, sold or applied for is not wanted. Who withdraws later keeps what he wanted before.
 */
export function withoutColdNeeds(readings: readonly TurnReading[]): TurnReading[] {
  return readings.map((reading, index) => {
    const { requirement, budget, timeline } = reading.fields;
    if (requirement === null && budget === null && timeline === null) return reading;
    const { intent, likelihoods } = judgeIntent(readings.slice(0, index + 1));
    if (intent !== Intent.COLD) return reading;
    const others = likelihoods.COLD > SURELY_COLD ? { budget: null, timeline: null } : {};
    return { ...reading, fields: { ...reading.fields, requirement: null, ...others }, requirementSaidAs: null };
  });
}
