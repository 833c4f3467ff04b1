import { DEFAULT_BUSINESS } from '../default-business.ts';
import { readVisitorTurns } from '../embedded/fields/find-fields.ts';
import { judgeByRules } from '../embedded/judge-by-rules.ts';
import { conversationFeatures } from '../embedded/learned/conversation-features.ts';
import { SPAN_KINDS } from '../embedded/learned/find-spans.ts';
import { INTENTS } from '../embedded/learned/intent-model.ts';
import { tokenFeatures, tokensOf, UNSEEN } from '../embedded/learned/span-features.ts';
import { readPassage } from '../embedded/normalise.ts';
import type { Example } from './example.ts';
import type { Mark } from './marked-text.ts';
import type { Sample } from './train-model.ts';

/** An example as the regression of intents sees it. */
export function sampleOf({ turns, intent }: Pick<Example, 'turns' | 'intent'>): Sample {
  const readings = readVisitorTurns(turns, DEFAULT_BUSINESS);
  return { features: conversationFeatures(readings, judgeByRules(readings)), label: INTENTS.indexOf(intent) };
}

/** A whole conversation is learned from so many times: phrases are many, and say little of how people go on. */
const TIMES_OF_SCENE = 3;

/** An example as often as it is learned from. */
export function samplesOf(example: Example): Sample[] {
  const sample = sampleOf(example);
  return Array.from({ length: isScene(example) ? TIMES_OF_SCENE : 1 }, () => sample);
}

/** Batches of two letters are conversations with all that leads to their last message. */
function isScene({ batch }: Example): boolean {
  return /^[a-z]{2}$/.test(batch);
}

/**
 * The words of an example's marked turns as the regression of spans sees them. Each comes twice, the second time with its marked words unseen, since most of what visitors want is not in the training set.
 */
export function spanSamplesOf({ turns, marks }: Example): Sample[] {
  return turns.flatMap(({ content }, index) => wordsOf(content, marks[index] ?? null));
}

function wordsOf(content: string, marks: readonly Mark[] | null): Sample[] {
  if (marks === null) return [];
  const tokens = tokensOf(readPassage(content));
  const labels = tokens.map(({ start, end }) => {
    const mark = marks.find((each) => start >= each.start && end <= each.end);
    return SPAN_KINDS.indexOf(mark?.kind ?? 'nothing');
  });
  const hidden = tokens.map((token, index) =>
    isHidden(token.text, labels[index]) ? { ...token, text: UNSEEN } : token,
  );
  return [tokens, hidden].flatMap((seen) =>
    labels.map((label, index) => ({ features: tokenFeatures(seen, index), label })),
  );
}

// Times and sums are a closed world of words and figures, whose likeness tells; articles and such are seen everywhere.
function isHidden(text: string, label: number | undefined): boolean {
  const kind = SPAN_KINDS[label ?? 0];
  return (kind === 'requirement' || kind === 'name') && text.length > 3;
}
