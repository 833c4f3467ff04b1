import type { Intent } from '@parley/schema/enums';
import type { RuledJudgement } from './judge-by-rules.ts';
import type { FeatureVector } from './learned/feature-vector.ts';
import { INTENTS, likelihoodsOf, type Likelihoods } from './learned/intent-model.ts';
import type { Regression } from './learned/regression.ts';

/** The intent of the learned part and the rules together, and how likely each is by the learned part alone. */
export interface Decision {
  readonly intent: Intent;
  readonly likelihoods: Likelihoods;
}

/** The likeliest intent, unless a firm rule applies. */
export function decide(model: Regression, features: FeatureVector, ruled: RuledJudgement): Decision {
  const likelihoods = likelihoodsOf(model, features);
  return { intent: ruled.firm ? ruled.intent : likeliest(likelihoods), likelihoods };
}

function likeliest(likelihoods: Likelihoods): Intent {
  return INTENTS.reduce((best, intent) => (likelihoods[intent] > likelihoods[best] ? intent : best));
}
