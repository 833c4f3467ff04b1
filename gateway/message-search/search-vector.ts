import { wordsOf } from './folded-words.ts';

/** What PostgreSQL keeps of one word (manual, "Text Search", limitations): the places after these add nothing to a rank. */
const mostPlaces = 255;

/**
 * A `tsvector` has a megabyte and counts places up to 16,383, and refuses more (manual, as above): of a text that is longer
 * than this, its beginning is found. Messages of people have 4,000 characters at most; a reply may have more.
 */
const mostCharacters = 20_000;

/**
 * A text as the literal of a `tsvector`, its words with their places. Each begins with `#`, in whose place the database puts
 * its slice's prefix. Nothing in a folded word has to be quoted.
 */
export function searchVector(text: string): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of wordsOf(text.slice(0, mostCharacters))
    .flatMap(({ forms }) => forms)
    .entries()) {
    const known = places.get(word) ?? [];
    if (known.length < mostPlaces) known.push(index + 1);
    places.set(word, known);
  }
  return Array.from(places, ([word, at]) => `'#${word}':${at.join(',')}`).join(' ');
}
