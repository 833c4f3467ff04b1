import { type TextPart, textParts } from './message-text.ts';

/** A stretch of words. Nothing in it is ever HTML: whoever draws it makes nodes of text. */
export type Inline =
  | { readonly kind: 'text'; readonly part: TextPart }
  | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] };

export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] };

const FENCE = /^ {0,3}```/;
const HEADING = /^ {0,3}#{1,6} +/;
const QUOTE = /^ {0,3}> ?/;
const BULLET = /^ {0,3}[-*+•] +/;
const NUMBER = /^ {0,3}(\d{1,9})[.)] +/;
/** In this order: what stands first wins where two begin at the same place. */
const SPANS =
  /`([^`\n]+)`|\[([^\]\n]{1,500})\]\((\S{1,2000}?)\)|\*\*(?=\S)([^\n]+?\S|\S)\*\*|__(?=\S)([^\n]+?\S|\S)__|~~(?=\S)([^\n]+?\S|\S)~~|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*[^\s_])_(?![\p{L}\p{N}_])/gu;

const plain = (text: string): Inline[] => textParts(text).map((part) => ({ kind: 'text', part }));

/** `address` in full when a link may lead there; a scheme such as `javascript:` makes it words. */
function linkAddress(address: string): string | null {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

function span(match: RegExpMatchArray, depth: number): Inline[] {
  const [whole, code, label, address, stars, lines, strike, star, line] = match;
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (label !== undefined) {
    const href = linkAddress(address ?? '');
    return href
      ? [{ kind: 'link', href, inlines: [{ kind: 'text', part: { text: label, href: null, phone: false } }] }]
      : plain(whole);
  }
  const strong = stars ?? lines;
  if (strong !== undefined) return [{ kind: 'strong', inlines: inlinesOf(strong, depth + 1) }];
  if (strike !== undefined) return [{ kind: 'strike', inlines: inlinesOf(strike, depth + 1) }];
  return [{ kind: 'emphasis', inlines: inlinesOf(star ?? line ?? '', depth + 1) }];
}

function inlinesOf(text: string, depth = 0): Inline[] {
  // Deeper than anybody writes, and no deeper than the stack.
  if (depth > 8) return plain(text);
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(SPANS)) {
    if (match.index > end) inlines.push(...plain(text.slice(end, match.index)));
    inlines.push(...span(match, depth));
    end = match.index + match[0].length;
  }
  return end < text.length ? [...inlines, ...plain(text.slice(end))] : inlines;
}

/** How many of `lines` from `from` on `belongs` to a block. */
function extent(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let to = from;
  while (to < lines.length && belongs(lines[to] ?? '')) to++;
  return to;
}

const startsBlock = (line: string): boolean =>
  [FENCE, HEADING, QUOTE, BULLET, NUMBER].some((mark) => mark.test(line)) || line.trim() === '';

function listOf(lines: readonly string[], mark: RegExp): Block {
  const start = NUMBER.exec(lines[0] ?? '')?.[1];
  const items = lines.map((line) => inlinesOf(line.replace(mark, '')));
  return { kind: 'list', start: start === undefined ? null : Number(start), items };
}

function blockAt(lines: readonly string[], from: number): { block: Block; next: number } {
  const line = lines[from] ?? '';
  if (FENCE.test(line)) {
    const to = extent(lines, from + 1, (inside) => !FENCE.test(inside));
    return { block: { kind: 'code', text: lines.slice(from + 1, to).join('\n') }, next: to + 1 };
  }
  if (HEADING.test(line)) {
    return { block: { kind: 'heading', inlines: inlinesOf(line.replace(HEADING, '')) }, next: from + 1 };
  }
  const mark = [QUOTE, BULLET, NUMBER].find((candidate) => candidate.test(line));
  const to = extent(lines, from + 1, mark ? (inside) => mark.test(inside) : (inside) => !startsBlock(inside));
  const own = lines.slice(from, to);
  if (mark === QUOTE) {
    return {
      block: { kind: 'quote', inlines: inlinesOf(own.map((quoted) => quoted.replace(QUOTE, '')).join('\n')) },
      next: to,
    };
  }
  return { block: mark ? listOf(own, mark) : { kind: 'paragraph', inlines: inlinesOf(own.join('\n')) }, next: to };
}

/**
 * The part of Markdown that assistants write: paragraphs, lists, headings, quotes, code, emphasis, links. HTML stays the
 * words that it is, and so does everything that is not closed yet while a reply streams.
 */
export function markdownBlocks(content: string): Block[] {
  const lines = content.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    if (lines[at]?.trim() === '') {
      at++;
      continue;
    }
    const { block, next } = blockAt(lines, at);
    blocks.push(block);
    at = next;
  }
  return blocks;
}
