import { Seeded } from '../faults/seeded.ts';

/** What happens to a visitor's browser between two messages. `crash` kills a tab's process, `close` ends it in order. */
export type Mishap = 'none' | 'reload' | 'crash' | 'close' | 'another tab' | 'down' | 'cut socket' | 'bad requests';

const mishaps: readonly Mishap[] = [
  'none',
  'reload',
  'crash',
  'close',
  'another tab',
  'another tab',
  'down',
  'cut socket',
  'bad requests',
  'bad requests',
];

export interface FaultStep {
  readonly mishap: Mishap;
  /** Which of the open tabs it happens to, and which one writes next; counted round. */
  readonly tab: number;
  /** Milliseconds between the message and what comes after it. */
  readonly pause: number;
  readonly text: string;
}

/** The same for the same seed. */
export function faultSchedule(seed: number): FaultStep[] {
  const random = new Seeded(`widget ${seed}`);
  return Array.from({ length: 5 }, (_, index) => ({
    mishap: mishaps[random.between(0, mishaps.length - 1)] ?? 'none',
    tab: random.between(0, 2),
    pause: random.between(0, 2) * random.between(0, 200),
    text: `Message ${index + 1} of ${seed}`,
  }));
}
