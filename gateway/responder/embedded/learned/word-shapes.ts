// Where the consonants and vowels of a word stand: "." for a consonant, "a", "y" and "w" for vowels, "^" for one that the word begins with.
const LATIN_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/3'|7'|kh|gh|sh|ch|th|dh/g, '.'],
  [/(?<=[aeo])h$/, ''],
  [/'/g, ''],
  [/[^aeiouwy]/g, '.'],
  [/[ei]/g, 'y'],
  [/[ou]/g, 'w'],
  [/^[ayw]+(?=\.)/, '^'],
  [/(.)\1+(?<!\.\.)/g, '$1'],
];
const ARABIC_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/ه$/, 'ا'],
  [/ء/g, ''],
  [/[^اوي]/g, '.'],
  [/^ا/, '^'],
  [/ا/g, 'a'],
  [/ي/g, 'y'],
  [/و/g, 'w'],
];
const CONSONANT = 1.2;
/** A vowel that only Arabizi writes may be a short one, which Arabic leaves out. */
const SHORT_VOWEL = 0.3;
const LONG_VOWEL = 0.8;
const OTHER_VOWEL = 0.7;
const BEGINNING = 1;
const UNLIKE = 3;

/** The shape of a word of Arabizi. */
export function latinShape(word: string): string {
  return LATIN_VOWELS.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), word);
}

/** The shape of a folded Arabic word. */
export function arabicShape(word: string): string {
  return ARABIC_VOWELS.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), word);
}

/** How far a word of Arabizi is from an Arabic one of the same consonants, by their shapes: 0 where each vowel is written in both. */
export function shapeDistance(latin: string, arabic: string): number {
  let row = [0];
  for (const sign of arabic) row.push((row.at(-1) ?? 0) + costOfArabic(sign));
  for (const one of latin) {
    const next = [(row[0] ?? 0) + costOfLatin(one)];
    for (let at = 0; at < arabic.length; at += 1) {
      const other = arabic[at] ?? '';
      next.push(
        Math.min(
          (row[at] ?? 0) + costOfBoth(one, other),
          (row[at + 1] ?? 0) + costOfLatin(one),
          (next[at] ?? 0) + costOfArabic(other),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function costOfLatin(sign: string): number {
  return sign === '.' ? CONSONANT : sign === '^' ? BEGINNING : SHORT_VOWEL;
}

function costOfArabic(sign: string): number {
  return sign === '.' ? CONSONANT : sign === '^' ? BEGINNING : LONG_VOWEL;
}

function costOfBoth(one: string, other: string): number {
  if (one === other) return 0;
  return one === '.' || other === '.' || one === '^' || other === '^' ? UNLIKE : OTHER_VOWEL;
}
