const PLACES = 1 << 14;
const seen = new Uint8Array(PLACES);
let readLast = '';

/**
 * Which pairs of neighbouring letters are in a text, by the place of each: a text that lacks a pair lacks whatever holds it,
 * and to look at a place is many times cheaper than to look for a word. One text is looked at hundreds of times in a row,
 * so that the last one is kept; the answer holds until another is read.
 */
export function letterPairs(text: string): Uint8Array {
  if (text === readLast) return seen;
  seen.fill(0);
  for (let at = 1; at < text.length; at += 1) seen[placeOf(text.charCodeAt(at - 1), text.charCodeAt(at))] = 1;
  readLast = text;
  return seen;
}

/** The place of the two letters that a text of at least two begins with. */
export function firstPair(text: string): number {
  return placeOf(text.charCodeAt(0), text.charCodeAt(1));
}

function placeOf(one: number, other: number): number {
  return (Math.imul(one, 127) + other) & (PLACES - 1);
}
