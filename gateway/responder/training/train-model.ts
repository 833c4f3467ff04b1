import type { FeatureVector } from '../embedded/learned/feature-vector.ts';
import type { Regression } from '../embedded/learned/regression.ts';
import { randomNumbers, shuffled } from './random.ts';

/** What is seen of something, and which class it is of. */
export interface Sample {
  readonly features: FeatureVector;
  readonly label: number;
}

const ROUNDS = 10;
const STEP = 0.2;
const DECAY = 2e-3;
/** So much of each sample's likelihood is left to the other classes: no phrase is as sure as it looks in the set. */
const SMOOTHING = 0.1;
const SEED = 20_26;
/**
 * So many steps a weight to either side: what is lost by that is less than what a phrase more or less in the set changes,
 * and most weights are nothing, so that a file of them is small.
 */
const LARGEST = 10;

/**
 * Trains a multinomial logistic regression by gradient descent whose steps shrink for each weight as it is used
 * (AdaGrad), with decay of the weights used. Same samples, same weights, to the bit: the order is drawn by a seed.
 */
export function trainModel(samples: readonly Sample[], classes: number, buckets: number): Regression {
  const weights = new Float64Array(buckets * classes);
  const used = new Float64Array(weights.length).fill(1e-3);
  const random = randomNumbers(SEED);
  const rows = samples.map(rowOf);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of shuffled(rows, random)) learn(weights, used, row, classes);
  }
  return quantised(weights, classes);
}

/** A sample in arrays: it is gone through many times. */
interface Row {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
}

function rowOf({ features, label }: Sample): Row {
  return { places: Int32Array.from(features.keys()), values: Float64Array.from(features.values()), label };
}

function learn(weights: Float64Array, used: Float64Array, { places, values, label }: Row, classes: number): void {
  const errors = errorsOf(weights, places, values, classes);
  for (let each = 0; each < classes; each += 1) {
    errors[each] = (errors[each] ?? 0) - (each === label ? 1 - SMOOTHING : SMOOTHING / (classes - 1));
  }
  for (let index = 0; index < places.length; index += 1) {
    const value = values[index] ?? 0;
    const first = (places[index] ?? 0) * classes;
    for (let each = 0; each < classes; each += 1) {
      const at = first + each;
      const weight = weights[at] ?? 0;
      const slope = (errors[each] ?? 0) * value + DECAY * weight;
      const sum = (used[at] ?? 0) + slope * slope;
      used[at] = sum;
      weights[at] = weight - (STEP * slope) / Math.sqrt(sum);
    }
  }
}

// How likely each class is as yet: what is wrong with it, but for the one that is right.
function errorsOf(weights: Float64Array, places: Int32Array, values: Float64Array, classes: number): number[] {
  const sums = Array.from({ length: classes }, () => 0);
  for (let index = 0; index < places.length; index += 1) {
    const first = (places[index] ?? 0) * classes;
    for (let each = 0; each < classes; each += 1) {
      sums[each] = (sums[each] ?? 0) + (values[index] ?? 0) * (weights[first + each] ?? 0);
    }
  }
  const largest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function quantised(weights: Float64Array, classes: number): Regression {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / LARGEST;
  return { classes, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
