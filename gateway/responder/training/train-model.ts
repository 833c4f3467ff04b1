import type { FeatureVector } from '../embedded/learned/feature-vector.ts';
import type { Regression } from '../embedded/learned/regression.ts';
import { randomNumbers, shuffled } from './random.ts';

/** What is seen of something, and which class it is of. */
export interface Sample {
  readonly features: FeatureVector;
  readonly label: number;
}

const ROUNDS = 10;
/** From this round on the weights after each are averaged: what chance has taught the last samples fades. */
const SETTLED = 5;
const STEP = 0.1;
const DECAY = 5e-4;
/** So much of each sample's likelihood is left to the other classes: no phrase is as sure as it looks in the set. */
const SMOOTHING = 0.05;
const SEED = 20_26;
/** How a regression is trained, as far as it differs between what is trained. */
export interface Manner {
  /**
   * So much of what is seen of a sample is hidden from it in each round, so that no few phrases carry what many do: what
   * another writer says shares only some of them.
   */
  readonly hidden: number;
  /** So many steps a weight has to either side: few keep the file small and learn no phrase by heart. */
  readonly steps: number;
}

/** For intents, of which each conversation shows hundreds of features. */
export const OF_CONVERSATIONS: Manner = { hidden: 0.5, steps: 10 };
/** For spans, whose words have few neighbours. */
export const OF_WORDS: Manner = { hidden: 0, steps: 20 };

/**
 * Trains a multinomial logistic regression by gradient descent whose steps shrink for each weight as it is used
 * (AdaGrad), with decay of the weights used, and averages the last rounds. Same samples, same weights, to the bit: the order is drawn by a seed.
 */
export function trainModel(
  samples: readonly Sample[],
  classes: number,
  buckets: number,
  { hidden, steps }: Manner,
): Regression {
  const weights = new Float64Array(buckets * classes);
  const used = new Float64Array(weights.length).fill(1e-3);
  const sums = new Float64Array(weights.length);
  const random = randomNumbers(SEED);
  const rows = samples.map(rowOf);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const row of shuffled(rows, random)) learn(weights, used, partOf(row, hidden, random), classes);
    if (round >= SETTLED) weights.forEach((weight, place) => (sums[place] = (sums[place] ?? 0) + weight));
  }
  return quantised(sums, classes, steps);
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

// What is left counts for what is hidden, too.
function partOf({ places, values, label }: Row, hidden: number, random: () => number): Row {
  if (hidden === 0) return { places, values, label };
  const seen = places.map(() => (random() < hidden ? 0 : 1));
  const isSeen = (_: number, index: number): boolean => seen[index] === 1;
  return { places: places.filter(isSeen), values: values.filter(isSeen).map((value) => value / (1 - hidden)), label };
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

// The mean of the rounds, in steps.
function quantised(sums: Float64Array, classes: number, steps: number): Regression {
  const largest = sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0);
  const step = largest / steps;
  return { classes, weights: Int8Array.from(sums, (sum) => Math.round(sum / step)), scale: step / (ROUNDS - SETTLED) };
}
