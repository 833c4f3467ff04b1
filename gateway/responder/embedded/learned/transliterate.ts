import { PARTICLES, SMALL_WORDS } from '../rules/arabizi-particles.ts';
import { arabiziConsonants } from './consonants.ts';
import { lexicon, type Lexicon } from './lexicon.ts';
import { arabicShape, latinShape, shapeDistance } from './word-shapes.ts';

/** Arabizi in Arabic letters, and for each of these where it stands in what it was made of. */
export interface Transliteration {
  readonly text: string;
  readonly places: readonly number[];
}

const WORD = /[a-z0-9']+/g;
/** Two consonants alone are a unit of measure as often as a word. */
const ABBREVIATION = /^[bcdfghjklmnpqrstvxz]{1,2}$/;
const JOINED_PARTICLE = /^(w?[ea]l|[flb]el|3al)([a-z0-9']{3,})$/;
/** What is farther from a word than this is another word. */
const FARTHEST = 2;
/** Of two words that are as near, the more frequent. */
const RARER = 0.02;

const MOST_KEPT = 4096;
const lookedFor = new WeakMap<Lexicon, Map<string, string | undefined>>();

/** A folded text of Arabizi as Egyptians write it in Arabic letters, as far as its words are known. */
export function transliterate(folded: string): Transliteration {
  let text = '';
  let at = 0;
  let isJoined = false;
  const places: number[] = [];
  const put = (written: string, place: number): void => {
    text += written;
    for (let each = 0; each < written.length; each += 1) places.push(place);
  };
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const between = folded.slice(at, index);
    if (!isJoined || between !== ' ') put(between, at);
    const particle = PARTICLES.get(word);
    put(particle ?? arabicOf(word), index);
    isJoined = particle !== undefined;
    at = index + word.length;
  }
  put(folded.slice(at), at);
  return { text, places };
}

function arabicOf(word: string): string {
  if (/^\d+$/.test(word)) return word;
  return SMALL_WORDS.get(word) ?? nearest(word) ?? withoutParticle(word) ?? word;
}

function withoutParticle(word: string): string | undefined {
  const [, particle = '', rest = ''] = word.match(JOINED_PARTICLE) ?? [];
  const found = rest === '' ? undefined : (SMALL_WORDS.get(rest) ?? nearest(rest));
  return found === undefined ? undefined : `${PARTICLES.get(particle) ?? ''}${found}`;
}

// Visitors say much the same: a word that was looked for is not looked for again.
function nearest(word: string): string | undefined {
  const words = lexicon();
  const found = lookedFor.get(words) ?? new Map<string, string | undefined>();
  if (found.size >= MOST_KEPT) found.clear();
  if (!found.has(word)) found.set(word, nearestIn(words, word));
  lookedFor.set(words, found);
  return found.get(word);
}

// The known word of the same consonants whose vowels are the most alike.
function nearestIn(words: Lexicon, word: string): string | undefined {
  if (ABBREVIATION.test(word)) return undefined;
  const shape = latinShape(word);
  for (const consonants of consonantsHeard(arabiziConsonants(word))) {
    let least = FARTHEST;
    let found: string | undefined;
    for (const [rank, known] of (words.get(consonants) ?? []).entries()) {
      const cost = shapeDistance(shape, arabicShape(known)) + rank * RARER;
      if (cost < least) [least, found] = [cost, known];
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

// "2" is a hamza as well as a qaf, "h" the one h or the other, "k" at times a qaf.
function consonantsHeard(consonants: string): string[] {
  if (consonants === '') return [];
  const others = [
    consonants.replaceAll('2', ''),
    consonants.replaceAll('h', '7'),
    consonants.replaceAll('h', ''),
    consonants.replaceAll('k', '2'),
  ];
  return [consonants, ...others.filter((each) => each !== consonants && each !== '')];
}
