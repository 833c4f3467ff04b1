import { readPassage } from '../embedded/normalise.ts';
import type { Example } from './example.ts';

/** What is written less often is as likely to be misspelt as to help. */
const FEWEST = 2;
const SHORTEST = 2;
/** Arabizi is Egyptian before all. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['eg', 2],
  ['msa', 1],
]);

/** The Arabic words of the examples without their article, the most frequent first. */
export function lexiconWords(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { turns, language } of examples) {
    const count = COUNTS.get(language) ?? 0;
    if (count === 0) continue;
    for (const word of turns.flatMap(({ content }) => wordsOf(content)))
      counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return Array.from(counts)
    .filter(([word, count]) => count >= FEWEST && word.length >= SHORTEST)
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([word]) => word);
}

function wordsOf(content: string): string[] {
  const words = readPassage(content).folded.match(/[\u0621-\u064A]+/g) ?? [];
  return words.map((word) => word.replace(/^و?ال(?=..)/u, ''));
}
