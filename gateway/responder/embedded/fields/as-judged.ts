import { Intent } from '@parley/schema/enums';
import { judgeIntent } from '../judge-intent.ts';
import { onlySlotOf } from './accepted-slot.ts';
import type { TurnReading } from './find-fields.ts';

/**
 * The visitor's turns, oldest first, with what only their intents tell of what they name. Who was cold when he said it
 * names no need, sum or time: what is broken, sold or applied for is not wanted, and when that is matters to nobody. Who
 * was hot and names no time takes the one that he was offered, in whatever words he agrees.
 */
export function asJudged(readings: readonly TurnReading[]): TurnReading[] {
  return readings.map((reading, index) => {
    const { requirement, budget, timeline } = reading.fields;
    const slot = timeline === null ? onlySlotOf(reading.offer) : null;
    if (requirement === null && budget === null && timeline === null && slot === null) return reading;
    const { intent } = judgeIntent(readings.slice(0, index + 1));
    if (intent === Intent.COLD) return withoutNeeds(reading);
    return intent === Intent.HOT && slot !== null ? withTime(reading, slot) : reading;
  });
}

// Who withdraws later keeps what he wanted before, and who thinks of a distant time has named it.
function withoutNeeds(reading: TurnReading): TurnReading {
  const { features, fields } = reading;
  const timeline = features.has('FAR_FUTURE') ? fields.timeline : null;
  return { ...reading, fields: { ...fields, requirement: null, budget: null, timeline }, requirementSaidAs: null };
}

function withTime(reading: TurnReading, timeline: string): TurnReading {
  return { ...reading, fields: { ...reading.fields, timeline } };
}
