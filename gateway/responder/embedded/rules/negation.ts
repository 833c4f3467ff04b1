import type { Feature } from './feature.ts';

/** Words that turn what follows within two words into its denial, in the notation of `compilePhrases`. */
export const NEGATORS: readonly string[] = [
  "(?:don't|dont|do not|didn't|won't|wont|will not|wouldn't|not|never|no longer|no need to|without|isn't|not going to)",
  '(?:مش|مو|لا|لن|لم|بلاش|ليس|لست|لسنا|مبقتش|غير|ما|مفيش داعي|لا داعي)',
  '(?:mesh|msh|mish|mosh|la2|balash)',
];

/** The same in Spanish, French and German, for what is said in these. */
export const EUROPEAN_NEGATORS: readonly string[] = [
  '(?:no|ni|nunca|tampoco|sin)',
  '(?:ne|pas|plus|jamais|sans)',
  '(?:nicht|kein|keine|keinen|keinem|nie|ohne)',
];

/** The features that a denial undoes; the others are denials themselves or mean the same either way. */
export const NEGATABLE: ReadonlySet<Feature> = new Set<Feature>([
  'ASKS_STEP',
  'CONDITION',
  'ASKS_MEETING',
  'ASKS_VISIT',
  'ASKS_CALL',
  'ASKS_PERSON',
  'READY',
  'WANTS',
  'URGENT',
  'ASKS_MATERIAL',
  'SELLER',
  'JOB',
]);
