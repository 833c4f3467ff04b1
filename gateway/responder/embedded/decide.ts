import { Intent } from '@parley/schema/enums';
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
/** So much likelier hot must be than cold, or cold than hot; found by cross-validation: more costs more than it spares. */
const CLEAR_ODDS = 1.2;

/** The likeliest intent, unless a firm rule applies; any rule with words behind it tips the scales. */
export function decide(model: Regression, features: FeatureVector, ruled: RuledJudgement): Decision {
  const likelihoods = likelihoodsOf(model, features);
  return { intent: ruled.firm ? ruled.intent : likeliest(tipped(likelihoods, ruled)), likelihoods };
}

function tipped(likelihoods: Likelihoods, { intent, evidence }: RuledJudgement): Likelihoods {
  const hasWords = evidence.some(({ feature }) => feature in FEATURE_TEXTS);
  return hasWords ? { ...likelihoods, [intent]: likelihoods[intent] * RULE_ODDS } : likelihoods;
}

// Between hot and cold alone the middle one is given where they are close: it is half as wrong as the other end.
function likeliest(likelihoods: Likelihoods): Intent {
  const best = INTENTS.reduce((most, intent) => (likelihoods[intent] > likelihoods[most] ? intent : most));
  const other = best === Intent.HOT ? Intent.COLD : Intent.HOT;
  const isTorn = best !== Intent.WARM && likelihoods[other] > likelihoods.WARM;
  return isTorn && likelihoods[best] < likelihoods[other] * CLEAR_ODDS ? Intent.WARM : best;
}
