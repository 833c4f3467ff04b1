/** Which of several offered slots is meant: first, second, third, and last of all the last; notation of `compilePhrases`. */
export const ORDINALS: readonly (readonly string[])[] = [
  ['(?:first|1st|former|earlier)(?: one| slot)?', '(?:الاول(?:اني)?|الاولي|el awel)'],
  ['(?:second|2nd)(?: one| slot)?', '(?:التاني(?:ه)?|الثاني(?:ه)?|el tani|el tany)'],
  ['(?:third|3rd)(?: one| slot)?', '(?:التالت(?:ه)?|الثالث(?:ه)?)'],
  ['(?:last|latter|later)(?: one| slot)?', '(?:الاخير(?:ه)?)'],
];

/** A refusal at the start of an answer. */
export const DECLINE_FIRST: readonly string[] = [
  '^(?:no|nope|nah|not|neither|none)',
  '^(?:لا|لاء|مش|ولا واحد)',
  '^(?:la2|mesh|msh)',
];
