import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Intent } from '@parley/schema/enums';
import { SPAN_KINDS } from '../embedded/learned/find-spans.ts';
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

// Marked as far as the last turn names the fields. What was named before leaves open what else is named here.
function marksOf({ turns, intent, fields }: LabelledRecord): Mark[] | null {
  const content = turns.at(-1)?.content ?? '';
  if (fields === undefined) return intent === Intent.COLD && turns.length === 1 ? [] : null;
  const named = SPAN_KINDS.flatMap((kind) => {
    const value = kind === 'nothing' ? null : (fields[kind] ?? null);
    return value === null ? [] : [{ kind, value, start: content.toLowerCase().indexOf(value.toLowerCase()) }];
  });
  if (named.some(({ start }) => start < 0)) return null;
  return named.map(({ kind, value, start }) => ({ kind, start, end: start + value.length }));
}
