import { SAYS_NOTHING } from './search-vocabulary.ts';
import { unifyLetters } from './search-terms.ts';

/** Two words are spellings of one where they share so much of their trigrams; as PostgreSQL's pg_trgm counts it. */
const LEAST_SIMILARITY = 0.45;
/** Short words are near to too many others. */
const SHORTEST = 5;
/** Of a pasted text only the beginning is mended, as only that is searched. */
const MOST_WORDS = 24;

/**
 * A text whose unknown words are replaced by the nearest of the vocabulary, so that a slip of the finger finds what was
 * meant; `null` where nothing is to be replaced. Counted here and not by pg_trgm, to which Arabic letters are letters
 * only in some locales, and the embedded database has none of them. Vocabulary is as `unifyLetters` leaves it.
 */
export function mendWords(text: string, vocabulary: ReadonlySet<string>): string | null {
  const words = unifyLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .slice(0, MOST_WORDS);
  const known = [...vocabulary].filter((word) => word.length >= SHORTEST - 1).map(withTrigrams);
  const mended = words.map((word) => (isKnown(word, vocabulary) ? word : (nearest(word, known) ?? word)));
  return mended.some((word, index) => word !== words[index]) ? mended.join(' ') : null;
}

function isKnown(word: string, vocabulary: ReadonlySet<string>): boolean {
  return word.length < SHORTEST || vocabulary.has(word) || SAYS_NOTHING.has(word);
}

interface KnownWord {
  readonly word: string;
  readonly trigrams: ReadonlySet<string>;
}

function nearest(word: string, known: readonly KnownWord[]): string | null {
  const { trigrams } = withTrigrams(word);
  let best: string | null = null;
  let least = LEAST_SIMILARITY;
  for (const candidate of known) {
    const similarity = similarityOf(trigrams, candidate.trigrams);
    if (similarity < least) continue;
    least = similarity;
    best = candidate.word;
  }
  return best;
}

function withTrigrams(word: string): KnownWord {
  const padded = `  ${word} `;
  const places = Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3));
  return { word, trigrams: new Set(places) };
}

/** What both have of what either has. */
function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  return shared / (one.size + other.size - shared);
}
