import type { Intent } from '@parley/schema/enums';
import type { RuledJudgement } from './judge-by-rules.ts';
import type { FeatureVector } from './learned/feature-vector.ts';
import { INTENTS, likelihoodsOf, type Likelihoods } from './learned/intent-model.ts';
import type { Regression } from './learned/regression.ts';
import { FEATURE_TEXTS } from './rules/feature.ts';

/** The intent of the learned part and the rules together, and how likely each is by the learned part alone. */
export interface Decision {
  readonly intent: Intent;
  readonly likelihoods: Likelihoods;
}

/** How much likelier a rule makes its intent that saw something in the words, and not only that nothing else applies. */
const RULE_ODDS = 1.5;

/** The likeliest intent, unless a firm rule applies; any rule with words behind it tips the scales. */
export function decide(model: Regression, features: FeatureVector, ruled: RuledJudgement): Decision {
  const likelihoods = likelihoodsOf(model, features);
  return { intent: ruled.firm ? ruled.intent : likeliest(tipped(likelihoods, ruled)), likelihoods };
}

function tipped(likelihoods: Likelihoods, { intent, evidence }: RuledJudgement): Likelihoods {
  const hasWords = evidence.some(({ feature }) => feature in FEATURE_TEXTS);
  return hasWords ? { ...likelihoods, [intent]: likelihoods[intent] * RULE_ODDS } : likelihoods;
}

function likeliest(likelihoods: Likelihoods): Intent {
  return INTENTS.reduce((best, intent) => (likelihoods[intent] > likelihoods[best] ? intent : best));
}
