/** Where a feature stands in the weights: each has one place of so many, chosen by its hash. */
export const BUCKETS = 1 << 17;

const SHORTEST = 2;
const LONGEST = 5;
// What a long message adds after this says little of its intent; it bounds the work for a pasted contract.
const MOST_LETTERS = 600;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

const ACCENTS = /[\u0300-\u036f]/g;
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/https?:\S+|www\.\S+/g, ' §l '],
  [/(?<!\S)\S{1,64}@\S+/g, ' §m '],
  [/\+?\d[\d ().-]{6,}\d/g, ' §p '],
  [/\d[\d.,]{3,}/g, ' §9 '],
  [/\d[\d.,]*/g, ' §1 '],
];

/**
 * A folded text as the learned part sees it: without accents, a letter repeated twice at most, and a placeholder for
 * each link, address, phone and number, whose values say nothing of an intent.
 */
export function learnable(folded: string): string {
  const kept = PLACEHOLDERS.reduce((rest, [pattern, name]) => rest.replace(pattern, name), folded);
  const plain = kept
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(/(.)\1{2,}/gu, '$1$1');
  return ` ${plain
    .replace(/[^\p{L}\p{N}§?؟!']+/gu, ' ')
    .replace(/[?؟]/g, ' ? ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_LETTERS)} `;
}

/** The places of what `learnable` gave: its pieces of two to five letters, its words and its pairs of words, each once. */
export function textFeatures(text: string, group: number): Set<number> {
  const found = new Set<number>();
  const start = hashStart(group);
  for (let from = 0; from < text.length; from += 1) {
    let hash = start;
    for (let length = 1; length <= LONGEST && from + length <= text.length; length += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(from + length - 1), PRIME);
      if (length >= SHORTEST) found.add(bucketOf(hash));
    }
  }
  for (const word of wordFeatures(text, group)) found.add(word);
  return found;
}

/** The places of its words and pairs of words alone. */
export function wordsOf(text: string, group: number): Set<number> {
  return new Set(wordFeatures(text, group));
}

function* wordFeatures(text: string, group: number): Generator<number> {
  let before = '^';
  for (const word of text.trim().split(' ')) {
    yield namedFeature(word, group + 1);
    yield namedFeature(`${before} ${word}`, group + 1);
    before = word;
  }
}

/** The place of a feature that has a name. */
export function namedFeature(name: string, group: number): number {
  let hash = hashStart(group);
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), PRIME);
  return bucketOf(hash);
}

// Groups begin at different hashes, so that the same word counts apart in the last message and in an earlier one.
function hashStart(group: number): number {
  return Math.imul(OFFSET ^ group, PRIME);
}

function bucketOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
