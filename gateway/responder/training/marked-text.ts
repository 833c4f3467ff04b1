import type { SpanKind } from '../embedded/learned/find-spans.ts';

/** A part of a text that names a field. */
export interface Mark {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
}

/** A text and the parts of it that are marked; `complete` where every part that names a field is. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /<([rtbnpe]):([^<>]*)>/;
const KINDS: Readonly<Record<string, SpanKind>> = { r: 'requirement', t: 'timeline', b: 'budget', n: 'name' };

/** `I take <r:the red one> <t:today>` as its text, with where its requirement and its time stand. */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = [];
  let text = marked;
  for (let match = text.match(MARK); match?.index !== undefined; match = text.match(MARK)) {
    const [whole, letter = '', words = ''] = match;
    const kind = KINDS[letter];
    if (kind !== undefined) marks.push({ kind, start: match.index, end: match.index + words.length });
    text = text.slice(0, match.index) + words + text.slice(match.index + whole.length);
  }
  return { text, marks };
}
