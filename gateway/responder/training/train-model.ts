import { INTENTS, likelihoodsOf, type IntentModel } from '../embedded/learned/intent-model.ts';
import { BUCKETS } from '../embedded/learned/text-features.ts';
import type { FeatureVector } from '../embedded/learned/conversation-features.ts';
import type { Intent } from '@parley/schema/enums';
import { randomNumbers, shuffled } from './random.ts';

/** A conversation's features with its label. */
export interface Sample {
  readonly features: FeatureVector;
  readonly intent: Intent;
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
export function trainModel(samples: readonly Sample[]): IntentModel {
  const weights = new Float64Array(BUCKETS * INTENTS.length);
  const used = new Float64Array(weights.length).fill(1e-3);
  const random = randomNumbers(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sample of shuffled(samples, random)) learn(weights, used, sample);
  }
  return quantised(weights);
}

function learn(weights: Float64Array, used: Float64Array, { features, intent }: Sample): void {
  const likelihoods = likelihoodsOf({ weights, scale: 1 }, features);
  const errors = INTENTS.map((each) => likelihoods[each] - (each === intent ? 1 : 0));
  for (const [place, value] of features) {
    for (let index = 0; index < INTENTS.length; index += 1) {
      const at = place * INTENTS.length + index;
      const weight = weights[at] ?? 0;
      const slope = (errors[index] ?? 0) * value + DECAY * weight;
      const sum = (used[at] ?? 0) + slope * slope;
      used[at] = sum;
      weights[at] = weight - (STEP * slope) / Math.sqrt(sum);
    }
  }
}

function quantised(weights: Float64Array): IntentModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / LARGEST;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}
