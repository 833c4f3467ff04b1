import type { Example } from './example.ts';

/** The batches that are never trained with: each was written before anybody looked at what the engine makes of it. */
export const HELD_OUT: readonly string[] = ['held', 'fresh', 'y', 'aside'];

/** Whether an example may be learned from. */
export function isForTraining({ batch }: Pick<Example, 'batch'>): boolean {
  return !HELD_OUT.includes(batch);
}
