import { DEFAULT_BUSINESS } from '../default-business.ts';
import { readVisitorTurns } from '../embedded/fields/find-fields.ts';
import { judgeByRules } from '../embedded/judge-by-rules.ts';
import { conversationFeatures } from '../embedded/learned/conversation-features.ts';
import type { Example } from './example.ts';
import type { Sample } from './train-model.ts';

/** An example as the regression sees it. */
export function sampleOf({ turns, intent }: Pick<Example, 'turns' | 'intent'>): Sample {
  const readings = readVisitorTurns(turns, DEFAULT_BUSINESS);
  return { features: conversationFeatures(readings, judgeByRules(readings)), intent };
}
