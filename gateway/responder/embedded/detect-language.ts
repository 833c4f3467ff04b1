import { Language } from '@parley/schema/enums';
import type { Turn } from '../responder.ts';
import { readPassage } from './normalise.ts';
import { ARABIZI_WORDS } from './rules/arabizi-words.ts';
import { compilePhrases } from './rules/compile-phrases.ts';

const ARABIZI = compilePhrases(ARABIZI_WORDS);

/**
 * The language the visitor writes in, told from the last message that shows one: by its script, and for Latin letters
 * by Arabizi's words. `otherwise` where no message shows any (emoji, a bare number).
 */
export function detectLanguage(turns: readonly Turn[], otherwise: Language): Language {
  for (const turn of turns.toReversed()) {
    const language = turn.role === 'user' ? languageOf(turn.content) : null;
    if (language !== null) return language;
  }
  return otherwise;
}

function languageOf(content: string): Language | null {
  const folded = readPassage(content).folded.replace(/(?<!\S)\S{1,64}@\S+|https?:\S+/g, '');
  const arabic = folded.match(/[\u0621-\u064A]/g)?.length ?? 0;
  const latin = folded.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // One Arabic word among English names is still Arabic: product names and units are often Latin.
  if (arabic > 0 && arabic * 3 >= latin) return Language.AR;
  if (latin < 2) return null;
  return isArabizi(folded) ? Language.AR : Language.EN;
}

/** Whether a folded text in Latin letters is Arabic. */
export function isArabizi(folded: string): boolean {
  const words = folded.match(/[\p{L}\p{N}']+/gu) ?? [];
  const arabizi = folded.match(ARABIZI)?.length ?? 0;
  return arabizi > 0 && (arabizi >= 2 || words.length <= 4 || arabizi * 5 >= words.length);
}
