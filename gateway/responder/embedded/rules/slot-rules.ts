/** Which of several offered slots is meant: first, second, third, and last of all the last; notation of `compilePhrases`. */
export const ORDINALS: readonly (readonly string[])[] = [
  [
    '(?:first|1st|former|earlier)(?: one| slot)?',
    '(?:الاول(?:اني)?|الاولي|el awel)',
    '(?:l[ao] primer[ao]?|el primero|l[ea] premi[eè]re?|de[rnm] ersten?|die erste|das erste)',
  ],
  [
    '(?:second|2nd)(?: one| slot)?',
    '(?:التاني(?:ه)?|الثاني(?:ه)?|el tani|el tany)',
    '(?:(?:el|la) segund[oa]|l[ea] (?:deuxi[eè]me|seconde?)|de[rnm] zweiten?|(?:die|das) zweite)',
  ],
  ['(?:third|3rd)(?: one| slot)?', '(?:التالت(?:ه)?|الثالث(?:ه)?)'],
  [
    '(?:last|latter|later)(?: one| slot)?',
    '(?:الاخير(?:ه)?)',
    '(?:(?:el|la) [uú]ltim[oa]|l[ea] derni[eè]re?|de[rnm] letzten?|(?:die|das) letzte)',
  ],
];

/** A refusal at the start of an answer. */
export const DECLINE_FIRST: readonly string[] = [
  '^(?:no|nope|nah|not|neither|none)',
  '^(?:لا|لاء|مش|ولا واحد)',
  '^(?:la2|mesh|msh)',
  '^(?:no|non|nein|nee|lieber nicht|mejor no|plut[oô]t pas)',
];
