import type { Intent } from '@parley/schema/enums';
import type { Evidence } from '../responder.ts';
import type { TurnReading } from './fields/find-fields.ts';
import { decide } from './decide.ts';
import { evidence, judgeByRules, type RuledJudgement } from './judge-by-rules.ts';
import { conversationFeatures } from './learned/conversation-features.ts';
import type { Likelihoods } from './learned/intent-model.ts';
import { intentModel } from './learned/load-model.ts';
import { tellingWords } from './learned/telling-words.ts';
import { SPEAKS_FOR } from './rules/speaks-for.ts';

/** The intent after the visitor's last turn, why, and what that turn showed. */
export interface Judgement extends RuledJudgement {
  /** How likely each intent is by the words alone. */
  readonly likelihoods: Likelihoods;
}

/**
 * Judges a conversation: the rules read it first, the learned part weighs its words together with what the rules see,
 * and its intent counts unless a firm rule applies. `readings` are the visitor's turns, oldest first.
 */
export function judgeIntent(readings: readonly TurnReading[]): Judgement {
  const ruled = judgeByRules(readings);
  const { intent, likelihoods } = decide(intentModel(), conversationFeatures(readings, ruled), ruled);
  return { ...ruled, likelihoods, intent, evidence: reasonsFor(intent, ruled, readings.at(-1)) };
}

// Where the learned part decides against the rules, their reasons would explain another intent.
function reasonsFor(intent: Intent, ruled: RuledJudgement, last: TurnReading | undefined): readonly Evidence[] {
  if (intent === ruled.intent || last === undefined) return ruled.evidence;
  const seen = Array.from(ruled.features.keys())
    .filter((feature) => SPEAKS_FOR[feature].includes(intent))
    .map(evidence);
  const known = ruled.evidence.filter(({ feature }) => KNOWN.has(feature));
  const words = tellingWords(intentModel(), last.passage.folded, intent);
  const wording = words.length === 0 ? [] : [{ ...evidence('WORDING'), text: wordingText(words) }];
  return [...seen, ...wording, ...known];
}

// What stays true of the lead whichever intent is given.
const KNOWN: ReadonlySet<string> = new Set([
  'NEED_STATED',
  'BUDGET_STATED',
  'TIME_NEAR',
  'CONTACT_GIVEN',
  'STEERING_DROPPED',
]);

function wordingText(words: readonly string[]): string {
  return `${evidence('WORDING').text}: ${words.map((word) => `“${word}”`).join(', ')}`;
}
