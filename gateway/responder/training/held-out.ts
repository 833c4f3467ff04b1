import type { Example } from './example.ts';

/**
 * The batches that are never trained with: each was written before anybody looked at what the engine makes of it. Batch
 * `x` was written after `held` had been looked at and shares its subjects, so that `held` flatters; `y` is younger.
 */
export const HELD_OUT: readonly string[] = ['held', 'fresh', 'y'];

/** Whether an example may be learned from. */
export function isForTraining({ batch }: Pick<Example, 'batch'>): boolean {
  return !HELD_OUT.includes(batch);
}
