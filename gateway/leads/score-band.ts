import { Intent } from '@parley/schema/enums';

/** Lowest and highest score of each intent (label guidelines, section 5). */
const bands = { [Intent.HOT]: [70, 100], [Intent.WARM]: [40, 69], [Intent.COLD]: [0, 39] } as const;

/** The score nearest to the given one that does not contradict the intent. */
export function scoreInBand(intent: Intent, score: number): number {
  const [lowest, highest] = bands[intent];
  return Math.min(highest, Math.max(lowest, score));
}
