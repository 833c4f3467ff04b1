import { isArabizi } from './detect-language.ts';
import type { AssistantMove, Feature } from './rules/feature.ts';
import { FEATURE_TEXTS } from './rules/feature.ts';
import { ARABIC_FEATURES } from './rules/arabic-features.ts';
import { ARABIZI_FEATURES } from './rules/arabizi-features.ts';
import { ASSISTANT_MOVES } from './rules/assistant-moves.ts';
import { compilePhrases } from './rules/compile-phrases.ts';
import { ENGLISH_FEATURES } from './rules/english-features.ts';
import { EUROPEAN_FEATURES } from './rules/european-features.ts';
import { EUROPEAN_MOVES } from './rules/european-moves.ts';
import { FRENCH_FEATURES } from './rules/french-features.ts';
import { GERMAN_FEATURES } from './rules/german-features.ts';
import { EUROPEAN_NEGATORS, NEGATABLE, NEGATORS } from './rules/negation.ts';
import { foldedExpression } from './rules/folded-expression.ts';
import { Phrases } from './rules/phrases.ts';
import { SPANISH_FEATURES } from './rules/spanish-features.ts';
import { transliterate } from './learned/transliterate.ts';
import { tellingTongue } from './tongue-of.ts';

/** Where each feature was last seen in a folded text: the later word weighs more. */
export type Features = ReadonlyMap<Feature, number>;

const FEATURES = Object.keys(FEATURE_TEXTS).filter(isFeature);
/** Each group is looked for in the texts that may be in its language. */
const GROUPS = {
  arabic: groupOf([ARABIC_FEATURES], NEGATORS),
  // Who writes another language says "ok" and "demo" as well.
  latin: groupOf([ENGLISH_FEATURES, EUROPEAN_FEATURES], NEGATORS),
  arabizi: groupOf([ARABIZI_FEATURES], NEGATORS),
  es: groupOf([SPANISH_FEATURES], EUROPEAN_NEGATORS),
  fr: groupOf([FRENCH_FEATURES], EUROPEAN_NEGATORS),
  de: groupOf([GERMAN_FEATURES], EUROPEAN_NEGATORS),
} as const;
const MOVES = Object.keys(ASSISTANT_MOVES)
  .filter(isMove)
  .map((move) => ({ move, phrases: new Phrases([...ASSISTANT_MOVES[move], ...(EUROPEAN_MOVES[move] ?? [])]) }));

interface FeatureGroup {
  readonly phrases: ReadonlyMap<Feature, Phrases>;
  /** What stands before a denied wish. */
  readonly negated: RegExp;
}

function groupOf(
  lists: readonly Readonly<Partial<Record<Feature, readonly string[]>>>[],
  negators: readonly string[],
): FeatureGroup {
  const sources = negators.map((phrase) => compilePhrases([phrase]).source).join('|');
  return {
    phrases: new Map(FEATURES.map((feature) => [feature, new Phrases(lists.flatMap((list) => list[feature] ?? []))])),
    negated: foldedExpression(`(?:${sources})(?:\\s+[\\p{L}']+){0,2}\\s+$`),
  };
}

function isFeature(key: string): key is Feature {
  return key in FEATURE_TEXTS;
}

function isMove(key: string): key is AssistantMove {
  return key in ASSISTANT_MOVES;
}

/** The features of a folded text. A negated wish ("don't want to book") is not that wish. */
export function findFeatures(folded: string): Features {
  const found = new Map<Feature, number>();
  const groups = groupsFor(folded);
  const arabic = groups.includes(GROUPS.arabizi) && isArabizi(folded) ? transliterate(folded) : null;
  for (const feature of FEATURES) {
    const places = groups.flatMap((group) => placesOf(group, folded, feature));
    if (arabic !== null) {
      places.push(...placesOf(GROUPS.arabic, arabic.text, feature).map((place) => arabic.places[place] ?? 0));
    }
    if (places.length > 0) found.set(feature, Math.max(...places));
  }
  return found;
}

function groupsFor(folded: string): readonly FeatureGroup[] {
  const arabic = /[\u0621-\u064A]/.test(folded) ? [GROUPS.arabic] : [];
  if (!/[a-z]/.test(folded)) return arabic;
  const tongue = tellingTongue(folded);
  const latin = [...arabic, GROUPS.latin];
  if (tongue === null) return [...latin, GROUPS.arabizi, GROUPS.es, GROUPS.fr, GROUPS.de];
  if (tongue === 'en') return [...latin, GROUPS.arabizi];
  // Arabizi has small words of these, too ("el", "de"); German has words of Arabizi ("kam").
  return isArabizi(folded) ? [...latin, GROUPS.arabizi, GROUPS[tongue]] : [...latin, GROUPS[tongue]];
}

function placesOf({ phrases, negated }: FeatureGroup, folded: string, feature: Feature): number[] {
  const isDenied = (at: number): boolean => negated.test(folded.slice(Math.max(0, at - 40), at));
  return Array.from(phrases.get(feature)?.matches(folded) ?? [])
    .filter((match) => !(NEGATABLE.has(feature) && isDenied(match.index)))
    .map((match) => match.index);
}

/** What an assistant's folded turn offers or asks. */
export function findMoves(folded: string): ReadonlySet<AssistantMove> {
  const written = isArabizi(folded) ? `${folded}\n${transliterate(folded).text}` : folded;
  return new Set(MOVES.filter(({ phrases }) => phrases.isIn(written)).map(({ move }) => move));
}
