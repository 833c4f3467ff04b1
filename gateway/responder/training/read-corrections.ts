import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Intent } from '@parley/schema/enums';
import { SPAN_KINDS, type SpanKind } from '../embedded/learned/find-spans.ts';
import type { Turn } from '../responder.ts';
import type { Example } from './example.ts';
import type { Mark } from './marked-text.ts';
import { readLabelled, type LabelledRecord } from './read-conversations.ts';

/**
 * Labelled conversations as examples to learn from: of the files named, and of the `.jsonl` files of the folders named, in
 * the order of their names. An error names the line that is none.
 */
export function readCorrections(paths: readonly string[]): Example[] {
  return paths.flatMap(filesOf).flatMap((file) => readLabelled(file).flatMap(exampleOf));
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => name.endsWith('.jsonl'));
  return names.toSorted().map((name) => join(path, name));
}

// A conversation of which nothing is left, or that does not end with the visitor, teaches nothing.
function exampleOf(record: LabelledRecord): Example[] {
  const { turns, intent, lang } = record;
  if (turns.at(-1)?.role !== 'user') return [];
  return [{ turns, intent, topic: 'corrected', language: lang, marks: marksOf(record), batch: 'corrections' }];
}

// Each field is marked in the last of the visitor's turns that names it. What he names before may be named otherwise
// there: only a turn in which something is marked, and the last one where all fields are marked, is known.
function marksOf({ turns, intent, fields }: LabelledRecord): (Mark[] | null)[] {
  if (fields === undefined) return turns.map(() => (intent === Intent.COLD && turns.length === 1 ? [] : null));
  const places = SPAN_KINDS.flatMap((kind) => {
    const value = kind === 'nothing' ? null : (fields[kind] ?? null);
    return value === null ? [] : [placeOf(turns, kind, value)];
  });
  const isWhole = !places.includes(null);
  return turns.map((_, index) => {
    const marks = places.flatMap((place) => (place?.turn === index ? [place.mark] : []));
    return marks.length > 0 || (isWhole && index === turns.length - 1) ? marks : null;
  });
}

function placeOf(turns: readonly Turn[], kind: SpanKind, value: string): { turn: number; mark: Mark } | null {
  const isIn = ({ role, content }: Turn): boolean =>
    role === 'user' && content.toLowerCase().includes(value.toLowerCase());
  const turn = turns.findLastIndex(isIn);
  const start = turns[turn]?.content.toLowerCase().indexOf(value.toLowerCase()) ?? -1;
  return start < 0 ? null : { turn, mark: { kind, start, end: start + value.length } };
}
