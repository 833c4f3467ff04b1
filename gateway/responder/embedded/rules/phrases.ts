import { fold } from '../normalise.ts';
import { compilePhrases } from './compile-phrases.ts';
import { firstPair, letterPairs } from './letter-pairs.ts';
import { requiredTexts } from './required-texts.ts';

interface Phrase {
  readonly source: string;
  /** One of them is in whatever it matches; `null` where nothing is known to be. */
  readonly required: readonly RequiredText[] | null;
  expression?: RegExp;
}

interface RequiredText {
  readonly text: string;
  readonly pair: number;
}

/**
 * A group of phrases in the notation of `compilePhrases`, to be looked for in folded text. Only those whose words are in a
 * text are compiled and run: a message has the words of few, and to compile all takes longer than to answer a hundred.
 */
export class Phrases {
  readonly #sources: readonly string[];
  #phrases: readonly Phrase[] | undefined;

  constructor(sources: readonly string[]) {
    this.#sources = sources;
  }

  /** Where each phrase is found, phrase by phrase. */
  *matches(folded: string): Generator<RegExpExecArray> {
    this.#phrases ??= this.#sources.map(phraseOf);
    for (const phrase of this.#phrases) {
      if (phrase.required !== null && !holdsOne(folded, phrase.required)) continue;
      phrase.expression ??= compilePhrases([phrase.source]);
      yield* folded.matchAll(phrase.expression);
    }
  }

  isIn(folded: string): boolean {
    return this.matches(folded).next().done !== true;
  }
}

function holdsOne(folded: string, required: readonly RequiredText[]): boolean {
  const pairs = letterPairs(folded);
  for (const { text, pair } of required) if (pairs[pair] === 1 && folded.includes(text)) return true;
  return false;
}

function phraseOf(source: string): Phrase {
  const required = requiredTexts(fold(source));
  return { source, required: required?.map((text) => ({ text, pair: firstPair(text) })) ?? null };
}
