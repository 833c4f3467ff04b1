import type { FeatureVector } from './feature-vector.ts';

/** Weights of a multinomial logistic regression: for each place of a feature, one for each class. */
export interface Regression {
  readonly weights: ArrayLike<number>;
  readonly classes: number;
  /** What one unit of `weights` is worth. */
  readonly scale: number;
}

// Beyond this a likelihood is 0 or 1 as far as anybody can tell, and its power still a number.
const LARGEST_SUM = 30;

/** How likely each class is of what has these features; together 1. */
export function likelihoods({ weights, classes, scale }: Regression, features: FeatureVector): number[] {
  const sums = Array.from({ length: classes }, () => 0);
  for (const [place, value] of features) {
    for (let each = 0; each < classes; each += 1) {
      sums[each] = (sums[each] ?? 0) + value * (weights[place * classes + each] ?? 0);
    }
  }
  const powers = sums.map((sum) => Math.exp(Math.max(-LARGEST_SUM, Math.min(LARGEST_SUM, sum * scale))));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
