import { Intent } from '@parley/schema/enums';
import type { TurnReading } from '../fields/find-fields.ts';
import type { RuledJudgement } from '../judge-by-rules.ts';
import type { FeatureVector } from './feature-vector.ts';
import { conceptsOf } from './concepts.ts';
import { consonantsOf } from './consonants.ts';
import { isArabizi } from '../detect-language.ts';
import { transliterate } from './transliterate.ts';
import { learnable, namedFeature, textFeatures, wordsOf } from './text-features.ts';
import { withoutFields } from './without-fields.ts';

// Groups of features, each counted apart; a text takes its number and the next one, for its words.
/** The group of the last message. */
export const LAST = 1;
const OFFER = 3;
const EARLIER = 5;
const ANSWERED = 7;
const NAMED = 9;
const CONSONANTS = 11;
const CLAUSE = 13;
const UNNAMED = 17;
const CONCEPTS = 25;

// How much a group weighs as a whole, whatever the length of its text; found by cross-validation.
const WEIGHTS = {
  last: 1,
  /** Each of the two spellings of Arabizi: as it was written, and in Arabic letters. */
  spelling: 0.7,
  offer: 0.5,
  earlier: 0.4,
  answered: 0.8,
  named: 0.12,
  consonants: 0.5,
  clause: 0.7,
  unnamed: 0.5,
  concepts: 0.5,
} as const;

// What ends a clause: the last word wins, so that what is said after it counts once more.
const CLAUSE_END = /[.,،!;:?؟\n]|(?<![\p{L}])(?:but|pero|mais|aber|sondern|bas|بس|لكن)(?![\p{L}])/u;

/** An answer as short as this borrows its meaning from what it answers (label guidelines, rule 3). */
const SHORT_WORDS = 5;

/**
 * The features of a conversation whose visitor's turns are `readings`, oldest first, and which the rules judge as
 * `ruled`: the pieces of the last message, of the offer it answers and of what was said before, and everything the
 * rules see in it.
 */
export function conversationFeatures(readings: readonly TurnReading[], ruled: RuledJudgement): FeatureVector {
  const vector = new Map<number, number>();
  const last = readings.at(-1);
  if (last === undefined) return vector;
  const said = learnable(last.passage.folded);
  const offer = learnable(inArabic(last.offer.folded));
  const written = learnable(inArabic(last.passage.folded));
  for (const spelling of new Set([said, written])) {
    addText(vector, spelling, LAST, written === said ? WEIGHTS.last : WEIGHTS.spelling);
  }
  addText(vector, ` ${consonantsOf(last.passage.folded, said)} `, CONSONANTS, WEIGHTS.consonants);
  addText(vector, lastClause(inArabic(last.passage.folded)), CLAUSE, WEIGHTS.clause);
  addPlaces(vector, wordsOf(learnable(withoutFields(last)), UNNAMED), WEIGHTS.unnamed);
  addConcepts(vector, conceptsOf(last.passage.folded, said), CONCEPTS);
  addText(vector, offer, OFFER, WEIGHTS.offer);
  const earlier = readings.slice(0, -1).map(({ passage }) => passage.folded);
  addText(vector, learnable(inArabic(earlier.join(' . '))), EARLIER, WEIGHTS.earlier);
  if (wordCount(said) <= SHORT_WORDS) addText(vector, offer, ANSWERED, WEIGHTS.answered);
  for (const name of namesOf(readings, last, ruled)) add(vector, namedFeature(name, NAMED), WEIGHTS.named);
  return vector;
}

// What is learned of Arabic is known of Arabizi, too.
function inArabic(folded: string): string {
  return isArabizi(folded) ? transliterate(folded).text : folded;
}

const CONTACTS = ['name', 'email', 'phone'] as const;

function addText(vector: Map<number, number>, text: string, group: number, weight: number): void {
  if (text.trim() !== '') addPlaces(vector, textFeatures(text, group), weight);
}

function addConcepts(vector: Map<number, number>, concepts: string, group: number): void {
  if (concepts !== '') addPlaces(vector, wordsOf(concepts, group), WEIGHTS.concepts);
}

function addPlaces(vector: Map<number, number>, places: ReadonlySet<number>, weight: number): void {
  const value = weight / Math.sqrt(places.size);
  for (const place of places) add(vector, place, value);
}

function add(vector: Map<number, number>, place: number, value: number): void {
  vector.set(place, (vector.get(place) ?? 0) + value);
}

// Empty where the message is one clause: it would say the same twice.
function lastClause(folded: string): string {
  const clauses = folded.split(CLAUSE_END).filter((clause) => /\p{L}/u.test(clause));
  return clauses.length > 1 ? learnable(clauses.at(-1) ?? '') : '';
}

function wordCount(text: string): number {
  return text.trim().split(' ').length;
}

function* namesOf(readings: readonly TurnReading[], last: TurnReading, ruled: RuledJudgement): Generator<string> {
  yield 'always';
  yield `turns ${Math.min(readings.length, 3)}`;
  yield `length ${Math.min(5, Math.ceil(Math.log2(wordCount(learnable(last.passage.folded)) + 1)))}`;
  yield `rule ${ruled.rule}`;
  yield `ruled ${ruled.intent}`;
  yield `reply ${ruled.shortReply}`;
  yield `before ${ruled.before}`;
  if (ruled.isQuestion) yield 'question';
  if (last.steered) yield 'steered';
  for (const feature of last.features.keys()) yield `says ${feature}`;
  for (const reading of readings.slice(0, -1)) for (const feature of reading.features.keys()) yield `said ${feature}`;
  for (const move of last.offered) {
    yield `offered ${move}`;
    yield `${ruled.shortReply} to ${move}`;
  }
  // What the learned spans find says less of conversations that they were not trained on: only contacts are looked at.
  for (const field of CONTACTS) if (last.fields[field] !== null) yield `gives ${field}`;
  if (ruled.intent !== Intent.COLD && last.features.size === 0) yield 'ruled without features';
}
