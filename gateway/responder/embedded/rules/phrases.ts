import { fold } from '../normalise.ts';
import { compilePhrases } from './compile-phrases.ts';
import { requiredTexts } from './required-texts.ts';

interface Phrase {
  readonly source: string;
  /** One of them is in whatever it matches; `null` where nothing is known to be. */
  readonly required: readonly string[] | null;
  expression?: RegExp;
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
    this.#phrases ??= this.#sources.map((source) => ({ source, required: requiredTexts(fold(source)) }));
    for (const phrase of this.#phrases) {
      if (phrase.required !== null && !phrase.required.some((text) => folded.includes(text))) continue;
      phrase.expression ??= compilePhrases([phrase.source]);
      yield* folded.matchAll(phrase.expression);
    }
  }

  isIn(folded: string): boolean {
    return this.matches(folded).next().done !== true;
  }
}
