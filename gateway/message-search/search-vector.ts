import { wordsOf } from './folded-words.ts';

/** What PostgreSQL keeps of one word (manual, "Text Search", limitations): the places after these add nothing to a rank. */
const mostPlaces = 255;

/** A text as the literal of a `tsvector`, its words with their places. Nothing in a folded word has to be quoted. */
export function searchVector(text: string): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of wordsOf(text)
    .flatMap(({ forms }) => forms)
    .entries()) {
    const known = places.get(word) ?? [];
    if (known.length < mostPlaces) known.push(index + 1);
    places.set(word, known);
  }
  return Array.from(places, ([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}
