import { isArabizi } from '../detect-language.ts';

// One Latin sign for each consonant of Arabic and of Arabizi; vowels, which each writer spells differently, are left out.
const ARABIC: ReadonlyMap<string, string> = new Map(
  Array.from('بتثجحخدذرزسشصضطظعغفقكلمنه', (letter, index) => [letter, 'bttg75dzrzs$sdtz38f2klmnh'[index] ?? '']),
);
const ARABIZI: readonly (readonly [RegExp, string])[] = [
  [/3'/g, '8'],
  [/7'|kh/g, '5'],
  [/gh/g, '8'],
  [/sh|ch/g, '$'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/(?<=[aeo])h$/, ''],
  [/9/g, 's'],
  [/6/g, 't'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/j/g, 'g'],
  [/q/g, '2'],
  [/c/g, 'k'],
  [/[aeiouwy']/g, ''],
];
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ...['el', 'al', 'il', 'wel', 'w', 'we'].map((word): [string, string] => [word, '']),
  ...['fel', 'fe', 'fi', 'feh'].map((word): [string, string] => [word, 'f']),
  ...['lel', 'le', 'li'].map((word): [string, string] => [word, 'l']),
  ...['bel', 'be', 'bi'].map((word): [string, string] => [word, 'b']),
]);

/**
 * The words of a folded Arabic text by their consonants, the same for both scripts ("عايز شقة" and "3ayez sha2a" are
 * "3z $2"), so that what is learned in one is known in the other; empty for any other language.
 */
export function consonantsOf(folded: string, learnable: string): string {
  const isArabic = /[\u0621-\u064A]/.test(folded);
  if (!isArabic && !isArabizi(folded)) return '';
  return learnable
    .split(' ')
    .map(isArabic ? arabicConsonants : (word) => PARTICLES.get(word) ?? arabiziConsonants(word))
    .filter((word) => word !== '')
    .join(' ');
}

/** The consonants of a folded Arabic word, without its article. */
export function arabicConsonants(word: string): string {
  const stem = word.replace(/^و?ال(?=..)/u, '').replace(/ه$/u, '');
  const consonants = Array.from(stem, (letter) => ARABIC.get(letter) ?? (/[a-z0-9?§]/.test(letter) ? letter : ''));
  return consonants.join('').replace(/(.)\1+/g, '$1');
}

/** The consonants of a folded word of Arabizi, in the same signs. */
export function arabiziConsonants(word: string): string {
  return ARABIZI.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), word).replace(/(.)\1+/g, '$1');
}
