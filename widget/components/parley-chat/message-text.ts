/** A stretch of a message: plain words, a web address, or a telephone number. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
  /** A telephone number: after Arabic letters, its plus would move to the other end (UAX #9, rule W4). */
  readonly phone: boolean;
}

const PHONE = /\+\d[\d ()-]{5,20}\d/g;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'«»\u2066-\u2069\u200e\u200f]+/gi;
/** Punctuation that ends the sentence, not the address; a closing bracket only where none was opened inside. */
const TRAILING = /[.,;:!?،؛؟…*_]+$|(?<!\([^)]*)\)+$/;

function trimmed(address: string): string {
  const shorter = address.replace(TRAILING, '');
  return shorter === address ? address : trimmed(shorter);
}

function words(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: number, index } of text.matchAll(PHONE)) {
    if (index > end) parts.push({ text: text.slice(end, index), href: null, phone: false });
    parts.push({ text: number, href: null, phone: true });
    end = index + number.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), href: null, phone: false }] : parts;
}

/** Splits a message at its http and https addresses and its telephone numbers; joined again, the parts are the message. */
export function textParts(content: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of content.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    parts.push(...words(content.slice(end, match.index)));
    parts.push({ text: address, href: new URL(address).href, phone: false });
    end = match.index + address.length;
  }
  return [...parts, ...words(content.slice(end))];
}
