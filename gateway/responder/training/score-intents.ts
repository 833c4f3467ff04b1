import { Intent } from '@parley/schema/enums';

/** A label and what was given instead or rightly. */
export interface Judged {
  readonly expected: Intent;
  readonly given: Intent;
}

const LABELS = Object.values(Intent);

/** The mean of the three labels' F1. */
export function macroF1(judged: readonly Judged[]): number {
  return LABELS.reduce((sum, label) => sum + f1(judged, label), 0) / LABELS.length;
}

/** The harmonic mean of precision and recall of one label; 0 where it is neither expected nor given. */
export function f1(judged: readonly Judged[], label: Intent): number {
  const right = judged.filter(({ expected, given }) => expected === label && given === label).length;
  const named = judged.filter(({ given }) => given === label).length;
  const meant = judged.filter(({ expected }) => expected === label).length;
  return named + meant === 0 ? 0 : (2 * right) / (named + meant);
}

/** The share of HOT taken for COLD or COLD for HOT. */
export function swapped(judged: readonly Judged[]): number {
  const far = judged.filter(
    ({ expected, given }) => expected !== given && expected !== Intent.WARM && given !== Intent.WARM,
  );
  return far.length / judged.length;
}
