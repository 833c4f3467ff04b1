import { Intent } from '@parley/schema/enums';
import type { FeatureVector } from './conversation-features.ts';

/** The classes in the order of their weights. */
export const INTENTS = [Intent.HOT, Intent.WARM, Intent.COLD] as const;

/** How likely each intent is; the three add up to 1. */
export type Likelihoods = Readonly<Record<Intent, number>>;

/** Weights of a multinomial logistic regression: for each place of `text-features`, one for each intent. */
export interface IntentModel {
  readonly weights: ArrayLike<number>;
  /** What one unit of `weights` is worth. */
  readonly scale: number;
}

/** How likely each intent is of a conversation with these features. */
export function likelihoodsOf(model: IntentModel, features: FeatureVector): Likelihoods {
  const sums = [0, 0, 0];
  for (const [place, value] of features) {
    for (let intent = 0; intent < INTENTS.length; intent += 1) {
      sums[intent] = (sums[intent] ?? 0) + value * (model.weights[place * INTENTS.length + intent] ?? 0);
    }
  }
  const powers = sums.map((sum) => Math.exp(Math.max(-30, Math.min(30, sum * model.scale))));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [hot = 0, warm = 0, cold = 0] = powers.map((power) => power / total);
  return { HOT: hot, WARM: warm, COLD: cold };
}
