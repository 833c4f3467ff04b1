import type { FeatureVector } from '../embedded/learned/feature-vector.ts';
import { likelihoods, type Regression } from '../embedded/learned/regression.ts';
import { randomNumbers, shuffled } from './random.ts';

/** What is seen of something, and which class it is of. */
export interface Sample {
  readonly features: FeatureVector;
  readonly label: number;
}

const ROUNDS = 10;
const STEP = 0.2;
const DECAY = 2e-4;
const SEED = 20_26;
/** Eight bits a weight: what is lost by that is less than what a phrase more or less in the set changes. */
const LARGEST = 127;

/**
 * Trains a multinomial logistic regression by gradient descent whose steps shrink for each weight as it is used
 * (AdaGrad), with decay of the weights used. Same samples, same weights, to the bit: the order is drawn by a seed.
 */
export function trainModel(samples: readonly Sample[], classes: number, buckets: number): Regression {
  const weights = new Float64Array(buckets * classes);
  const used = new Float64Array(weights.length).fill(1e-3);
  const random = randomNumbers(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sample of shuffled(samples, random)) learn(weights, used, sample, classes);
  }
  return quantised(weights, classes);
}

function learn(weights: Float64Array, used: Float64Array, { features, label }: Sample, classes: number): void {
  const given = likelihoods({ weights, classes, scale: 1 }, features);
  const errors = given.map((likelihood, each) => likelihood - (each === label ? 1 : 0));
  for (const [place, value] of features) {
    for (let each = 0; each < classes; each += 1) {
      const at = place * classes + each;
      const weight = weights[at] ?? 0;
      const slope = (errors[each] ?? 0) * value + DECAY * weight;
      const sum = (used[at] ?? 0) + slope * slope;
      used[at] = sum;
      weights[at] = weight - (STEP * slope) / Math.sqrt(sum);
    }
  }
}

function quantised(weights: Float64Array, classes: number): Regression {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / LARGEST;
  return { classes, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
