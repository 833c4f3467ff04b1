/** A stretch of a message: plain words, or a web address. */
export interface TextPart {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'«»\u2066-\u2069\u200e\u200f]+/gi;
/** Punctuation that ends the sentence, not the address; a closing bracket only where none was opened inside. */
const TRAILING = /[.,;:!?،؛؟…*_]+$|(?<!\([^)]*)\)+$/;

function trimmed(address: string): string {
  const shorter = address.replace(TRAILING, '');
  return shorter === address ? address : trimmed(shorter);
}

/** Splits a message at its http and https addresses; joined again, the parts are the message. */
export function textParts(content: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of content.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) parts.push({ text: content.slice(end, match.index), href: null });
    parts.push({ text: address, href: new URL(address).href });
    end = match.index + address.length;
  }
  if (end < content.length) parts.push({ text: content.slice(end), href: null });
  return parts;
}
