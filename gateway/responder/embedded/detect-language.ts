import { Language } from '@parley/schema/enums';
import type { Turn } from '../responder.ts';
import { readPassage } from './normalise.ts';
import { ARABIZI_WORDS } from './rules/arabizi-words.ts';
import { compilePhrases } from './rules/compile-phrases.ts';
import { tellingTongue, type Tongue } from './tongue-of.ts';

const ARABIZI = compilePhrases(ARABIZI_WORDS);

const TONGUES: Readonly<Record<Tongue, Language>> = {
  en: Language.EN,
  es: Language.ES,
  fr: Language.FR,
  de: Language.DE,
};

/**
 * The language the visitor writes in, told from the last message that shows one: by its script, and for Latin letters
 * by Arabizi's words and by small words. `otherwise` where no message shows any (emoji, a bare number, a brand), but
 * English for Latin letters that would otherwise be Arabic.
 */
export function detectLanguage(turns: readonly Turn[], otherwise: Language): Language {
  let latin = false;
  for (const turn of turns.toReversed()) {
    const language = turn.role === 'user' ? languageOf(turn.content) : null;
    if (language === 'LATIN') latin = true;
    else if (language !== null) return language;
  }
  return latin && otherwise === Language.AR ? Language.EN : otherwise;
}

function languageOf(content: string): Language | 'LATIN' | null {
  const folded = readPassage(content).folded.replace(/(?<!\S)\S{1,64}@\S+|https?:\S+/g, '');
  const arabic = folded.match(/[\u0621-\u064A]/g)?.length ?? 0;
  const latin = folded.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // One Arabic word among English names is still Arabic: product names and units are often Latin.
  if (arabic > 0 && arabic * 3 >= latin) return Language.AR;
  if (latin < 2) return null;
  if (isArabizi(folded)) return Language.AR;
  const tongue = tellingTongue(folded);
  return tongue === null ? 'LATIN' : TONGUES[tongue];
}

// Also words of Spanish, French or German: "el" and "de" alone make no Arabic of a sentence that reads as one of these.
const SHARED = /^(?:el|de|di|da|fe|fen|bas|la|law|lel|zay|ana|wala)$/;

/** Whether a folded text in Latin letters is Arabic. */
export function isArabizi(folded: string): boolean {
  const words = folded.match(/[\p{L}\p{N}']+/gu) ?? [];
  const arabizi = folded.match(ARABIZI) ?? [];
  if (arabizi.length === 0) return false;
  const tongue = tellingTongue(words.filter((word) => !SHARED.test(word)).join(' '));
  if (tongue !== null && tongue !== 'en' && arabizi.every((word) => SHARED.test(word))) return false;
  return arabizi.length >= 2 || words.length <= 4 || arabizi.length * 5 >= words.length;
}
