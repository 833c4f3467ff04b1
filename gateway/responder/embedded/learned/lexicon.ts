import { brotliDecompressSync } from 'node:zlib';
import { arabicConsonants } from './consonants.ts';
import { WORDS } from './lexicon-words.ts';

/** Arabic words by their consonants, the more frequent first. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

let known: Lexicon | undefined;

/** The words of the training set, unpacked at the first message in Arabizi. */
export function lexicon(): Lexicon {
  known ??= lexiconOf(brotliDecompressSync(Buffer.from(WORDS, 'base64')).toString('utf8').split(' '));
  return known;
}

/** Reads Arabizi with `words` from now on: what is trained next reads it as the engine will. */
export function useLexicon(words: readonly string[]): void {
  known = lexiconOf(words);
}

function lexiconOf(words: readonly string[]): Lexicon {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const consonants = arabicConsonants(word);
    const same = found.get(consonants);
    if (same === undefined) found.set(consonants, [word]);
    else same.push(word);
  }
  return found;
}
