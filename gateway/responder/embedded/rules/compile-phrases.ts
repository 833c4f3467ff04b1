import { fold } from '../normalise.ts';
import { foldedExpression } from './folded-expression.ts';

const WORD = '[\\p{L}\\p{N}]';
// Folded text has no other white space than these: readPassage sees to it.
const GAP = '[\\x20\\n,،]+';
const ARABIC_START = /^[(?:]*[\u0621-\u064A]/;

/**
 * One expression for a group of phrases, to be matched against folded text, on whole words.
 * A phrase is a regular expression in which a space is any white space or comma, ` ... ` is up to four words and
 * `\\w` a letter or digit of any script. Arabic phrases may be joined to "and" or "so" (و, ف).
 */
export function compilePhrases(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return /(?!)/gu;
  const alternatives = phrases.map(compilePhrase).join('|');
  return foldedExpression(`(?<!${WORD})(?:${alternatives})(?!${WORD})`, 'g');
}

// Folding lowers case, which would turn \\S into \\s: phrases use neither negated classes nor \\p.
function compilePhrase(phrase: string): string {
  if (/\\[SPDWBp]/.test(phrase)) throw new Error(`A phrase may not use this class: ${phrase}`);
  const body = fold(phrase)
    .replaceAll('\\w', WORD)
    .replaceAll(' ... ', `(?:${GAP}[^\\s.!?؟,،]+){0,4}${GAP}`)
    .replaceAll(' ', GAP);
  return ARABIC_START.test(phrase) ? `[وف]?(?:${body})` : `(?:${body})`;
}
