import { Intent } from '@parley/schema/enums';
import type { FeatureVector } from './feature-vector.ts';
import { likelihoods, type Regression } from './regression.ts';

/** The classes in the order of their weights. */
export const INTENTS = [Intent.HOT, Intent.WARM, Intent.COLD] as const;

/** How likely each intent is; the three add up to 1. */
export type Likelihoods = Readonly<Record<Intent, number>>;

/** How likely each intent is of a conversation with these features. */
export function likelihoodsOf(model: Regression, features: FeatureVector): Likelihoods {
  const [hot = 0, warm = 0, cold = 0] = likelihoods(model, features);
  return { HOT: hot, WARM: warm, COLD: cold };
}
