import type { Passage } from '../normalise.ts';
import { GIVEN_NAMES } from '../rules/given-names.ts';
import { tongueOf, type Tongue } from '../tongue-of.ts';
import type { FeatureVector } from './feature-vector.ts';
import { namedFeature } from './text-features.ts';

/** A word or mark of a passage, where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In which language it is written large, and whether only since a sentence begins with it; empty where it is small. */
  readonly capital: string;
  /** Whether it is one of the names that are known, which stays to be seen where the word itself is not. */
  readonly isGivenName: boolean;
}

const TOKEN = /[\p{L}\p{N}'’]+(?:[.,:]\d+)*|[^\s]/gu;
/** Places of these features in their own weights: there are fewer of them than pieces of text. */
export const SPAN_BUCKETS = 1 << 16;

const GROUP = 21;
const CONTEXT = 23;
// A sentence tells whether anything is wanted at all; each of its words says a little.
const CONTEXT_WEIGHT = 0.15;
// Each token is looked at beside all others: what names a field stands early in a pasted contract, or nowhere.
const MOST_LETTERS = 600;
const MOST_TOKENS = 80;

/** Stands for a word that is not looked at: what is learned then lies in its neighbours, as with words never seen. */
export const UNSEEN = '§unseen';

/** The first words and marks of a passage. */
export function tokensOf({ shown, folded }: Passage): Token[] {
  const tongue = tongueOf(folded);
  const found = folded.slice(0, MOST_LETTERS).matchAll(TOKEN);
  return Array.from(found, (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    capital: capitalAt(shown, match.index, tongue),
    isGivenName: GIVEN_NAMES.has(match[0]),
  })).slice(0, MOST_TOKENS);
}

// German writes what can be had large; the others write names large.
function capitalAt(shown: string, start: number, tongue: Tongue): string {
  if (!/^\p{Lu}/u.test(shown.slice(start))) return '';
  return /(?:^|[.!?:\n])\s*[¿¡]?$/.test(shown.slice(0, start)) ? `first ${tongue}` : tongue;
}

/** What is seen of the token at `index`: itself, its neighbours, how it begins and ends, and the words around. */
export function tokenFeatures(tokens: readonly Token[], index: number): FeatureVector {
  const at = (offset: number): string => formOf(tokens[index + offset]?.text);
  const word = at(0);
  const vector = new Map<number, number>();
  const add = (name: string, ...seen: readonly string[]): void => {
    if (!seen.includes(UNSEEN)) vector.set(namedFeature(`${name} ${seen.join(' ')}`, GROUP) % SPAN_BUCKETS, 1);
  };
  add('always');
  add('capital', tokens[index]?.capital ?? '');
  add('word', word);
  for (const offset of [-1, 0, 1]) if (tokens[index + offset]?.isGivenName === true) add('given name', String(offset));
  for (const offset of [-3, -2, -1, 1, 2]) add(String(offset), at(offset));
  add('pair', at(-1), word);
  add('next', word, at(1));
  add('before', at(-2), at(-1));
  if (word !== UNSEEN) {
    add(/^[a-z]{1,3}$/.test(word) ? 'short' : 'long');
    for (const length of [2, 3, 4]) {
      add('starts', word.slice(0, length));
      add('ends', word.slice(-length));
    }
  }
  for (const token of tokens.filter(({ text }) => text !== UNSEEN))
    vector.set(namedFeature(formOf(token.text), CONTEXT) % SPAN_BUCKETS, CONTEXT_WEIGHT);
  return vector;
}

// Numbers differ by their length only, an address is one thing, and the ends of a passage are words, too.
function formOf(text: string | undefined): string {
  if (text === undefined) return '§end';
  return /^\d/.test(text) ? `§${Math.min(text.replace(/\D/g, '').length, 6)}` : text;
}
