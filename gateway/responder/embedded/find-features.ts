import type { AssistantMove, Feature } from './rules/feature.ts';
import { FEATURE_TEXTS } from './rules/feature.ts';
import { ARABIC_FEATURES } from './rules/arabic-features.ts';
import { ARABIZI_FEATURES } from './rules/arabizi-features.ts';
import { ASSISTANT_MOVES } from './rules/assistant-moves.ts';
import { compilePhrases } from './rules/compile-phrases.ts';
import { ENGLISH_FEATURES } from './rules/english-features.ts';
import { EUROPEAN_FEATURES, EUROPEAN_MOVES } from './rules/european-features.ts';
import { NEGATABLE, NEGATORS } from './rules/negation.ts';
import { foldedExpression } from './rules/folded-expression.ts';

/** Where each feature was last seen in a folded text: the later word weighs more. */
export type Features = ReadonlyMap<Feature, number>;

const FEATURES = Object.keys(FEATURE_TEXTS).filter(isFeature);
const PATTERNS = FEATURES.map((feature) => ({
  feature,
  latin: compilePhrases([
    ...ENGLISH_FEATURES[feature],
    ...(ARABIZI_FEATURES[feature] ?? []),
    ...(EUROPEAN_FEATURES[feature] ?? []),
  ]),
  arabic: compilePhrases(ARABIC_FEATURES[feature]),
}));
const MOVES = Object.keys(ASSISTANT_MOVES)
  .filter(isMove)
  .map((move) => ({ move, pattern: compilePhrases([...ASSISTANT_MOVES[move], ...(EUROPEAN_MOVES[move] ?? [])]) }));
const NEGATED = foldedExpression(
  `(?:${NEGATORS.map((phrase) => compilePhrases([phrase]).source).join('|')})(?:\\s+[\\p{L}']+){0,2}\\s+$`,
);

function isFeature(key: string): key is Feature {
  return key in FEATURE_TEXTS;
}

function isMove(key: string): key is AssistantMove {
  return key in ASSISTANT_MOVES;
}

/** The features of a folded text. A negated wish ("don't want to book") is not that wish. */
export function findFeatures(folded: string): Features {
  const found = new Map<Feature, number>();
  for (const { feature, place } of lookForFeatures(folded)) if (place !== null) found.set(feature, place);
  return found;
}

/** Looks for one feature after another, so that who only warms the expressions up can rest between them. */
export function* lookForFeatures(folded: string): Generator<{ feature: Feature; place: number | null }> {
  const hasLatin = /[a-z]/.test(folded);
  const hasArabic = /[\u0621-\u064A]/.test(folded);
  for (const { feature, latin, arabic } of PATTERNS) {
    const places = [
      ...(hasLatin ? placesOf(latin, folded, feature) : []),
      ...(hasArabic ? placesOf(arabic, folded, feature) : []),
    ];
    yield { feature, place: places.length > 0 ? Math.max(...places) : null };
  }
}

function placesOf(pattern: RegExp, folded: string, feature: Feature): number[] {
  return Array.from(folded.matchAll(pattern))
    .filter(
      (match) => !(NEGATABLE.has(feature) && NEGATED.test(folded.slice(Math.max(0, match.index - 40), match.index))),
    )
    .map((match) => match.index);
}

/** What an assistant's folded turn offers or asks. */
export function findMoves(folded: string): ReadonlySet<AssistantMove> {
  return new Set(MOVES.filter(({ pattern }) => folded.search(pattern) >= 0).map(({ move }) => move));
}
