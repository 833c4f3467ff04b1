import type { Intent } from '@parley/schema/enums';
import { LAST } from './conversation-features.ts';
import { likelihoodsOf } from './intent-model.ts';
import type { Regression } from './regression.ts';
import { learnable, textFeatures } from './text-features.ts';

const MOST_WORDS = 2;
/** A word says something where it alone makes the intent likelier than not saying anything would. */
const TELLING = 0.45;

/** The words of a folded text that speak most for `intent`, in the order of the text. */
export function tellingWords(model: Regression, folded: string, intent: Intent): string[] {
  const words = Array.from(new Set(learnable(folded).trim().split(' '))).filter((word) => /\p{L}/u.test(word));
  const weighed = words
    .map((word) => ({ word, weight: likelihoodsOf(model, featuresOf(word))[intent] }))
    .filter(({ weight }) => weight > TELLING)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  return words.filter((word) => weighed.some((each) => each.word === word));
}

function featuresOf(word: string): Map<number, number> {
  const places = textFeatures(` ${word} `, LAST);
  return new Map(Array.from(places, (place) => [place, 1 / Math.sqrt(places.size)]));
}
