import { wordsOf, type PlacedWord } from './folded-words.ts';

/** Characters of an excerpt, and of those how many may stand before the first word that was found. */
const excerptLength = 240;
const leadLength = 60;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * The part of a text around the first of the words, as HTML: the text escaped, the words in `<mark>`, `…` where something
 * was left out. Cut between words only.
 */
export function highlight(content: string, words: ReadonlySet<string>): string {
  const all = wordsOf(content);
  const isFound = ({ forms }: PlacedWord) => forms.some((form) => words.has(form));
  const first = all.find(isFound)?.start ?? 0;
  const from = first - leadLength;
  const shown = all.filter(({ start, end }) => start >= from && (end <= from + excerptLength || start === first));
  const start = shown[0] === all[0] ? 0 : (shown[0]?.start ?? 0);
  const end = shown.at(-1) === all.at(-1) ? content.length : (shown.at(-1)?.end ?? 0);
  let html = start > 0 ? '…' : '';
  let place = start;
  for (const word of shown.filter(isFound)) {
    html += `${escaped(content.slice(place, word.start))}<mark>${escaped(content.slice(word.start, word.end))}</mark>`;
    place = word.end;
  }
  return `${html}${escaped(content.slice(place, end))}${end < content.length ? '…' : ''}`;
}
