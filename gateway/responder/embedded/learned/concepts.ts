import { CONCEPTS } from '../rules/concept-words.ts';
import { tellingTongue, type Tongue } from '../tongue-of.ts';

/** Which concept a word is of: whole words, and beginnings of words. */
interface Lexicon {
  readonly words: ReadonlyMap<string, string>;
  readonly starts: ReadonlyMap<string, string>;
}

const TONGUES: readonly Tongue[] = ['en', 'es', 'fr', 'de'];
const LEXICONS: ReadonlyMap<Tongue, Lexicon> = new Map(TONGUES.map((tongue) => [tongue, lexiconOf(tongue)]));
const SHORTEST_START = 2;

function lexiconOf(tongue: Tongue): Lexicon {
  const entries = Object.entries(CONCEPTS).flatMap(([concept, words]) =>
    words[tongue].split(' ').map((word) => ({ word, concept })),
  );
  const of = (isStart: boolean): Map<string, string> =>
    new Map(
      entries
        .filter(({ word }) => word.endsWith('*') === isStart)
        .map(({ word, concept }) => [word.replace('*', ''), concept]),
    );
  return { words: of(false), starts: of(true) };
}

/**
 * What a text speaks of, in its order, as words of no language: "quiero pagar hoy" and "I want to pay today" are one and
 * the same. `learnable` is the folded text as the learned part sees it; its numbers and question marks stay.
 */
export function conceptsOf(folded: string, learnable: string): string {
  if (!/[a-z]/.test(folded)) return '';
  const tongue = tellingTongue(folded);
  const lexicons = tongue === null ? Array.from(LEXICONS.values()) : [LEXICONS.get(tongue)];
  return learnable
    .split(' ')
    .map((word) => (/^[§?]/.test(word) ? word : conceptOf(word, lexicons)))
    .filter((concept) => concept !== '')
    .join(' ');
}

function conceptOf(word: string, lexicons: readonly (Lexicon | undefined)[]): string {
  for (const lexicon of lexicons) {
    const found = lexicon?.words.get(word) ?? startOf(word, lexicon);
    if (found !== undefined) return found;
  }
  return '';
}

function startOf(word: string, lexicon: Lexicon | undefined): string | undefined {
  for (let length = word.length; length >= SHORTEST_START; length -= 1) {
    const found = lexicon?.starts.get(word.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
