import { MANIPULATION } from './manipulation.ts';
import type { Passage } from './normalise.ts';
import { compilePhrases } from './rules/compile-phrases.ts';
import { Phrases } from './rules/phrases.ts';
import { FILLERS, STEERING } from './rules/steering.ts';

const STEERS = new Phrases(STEERING);
const MANIPULATES = new Phrases(MANIPULATION);
const FILLER = compilePhrases(FILLERS);
// A full stop between digits ("4.5 million") or inside an address ends no sentence.
const SENTENCE = /(?:[^.!?؟;\n]|\.(?=[\p{L}\p{N}]))+[.!?؟;\n]*\s*/gu;

/** A visitor's text without the sentences that tell the judge what to judge; `dropped` when there were any. */
export interface Unsteered {
  readonly passage: Passage;
  readonly dropped: boolean;
}

/** Drops steering sentence by sentence; a part that joins a steering text by "," or "and" stays if it says more. */
export function dropSteering(passage: Passage): Unsteered {
  if (!STEERS.isIn(passage.folded) && !MANIPULATES.isIn(passage.folded)) return { passage, dropped: false };
  const kept = Array.from(passage.folded.matchAll(SENTENCE), (sentence) => keep(sentence[0], sentence.index, passage));
  const shown = kept
    .map((part) => part.shown)
    .join('')
    .trim();
  const folded = kept
    .map((part) => part.folded)
    .join('')
    .trim();
  return { passage: { shown, folded }, dropped: true };
}

function keep(sentence: string, start: number, passage: Passage): Passage {
  // An order to the machine goes on behind its commas.
  if (MANIPULATES.isIn(sentence)) return { shown: '', folded: '' };
  if (!STEERS.isIn(sentence)) return cut(passage, start, start + sentence.length);
  const pieces = Array.from(sentence.matchAll(/[^,،:]+[,،:]?\s*/g));
  const kept = pieces.filter((piece) => !STEERS.isIn(piece[0]) && saysSomething(piece[0]) && !/[:]\s*$/.test(piece[0]));
  // A steering text that spans its own commas cannot be told apart from the rest of its sentence.
  const spans = pieces.every((piece) => !STEERS.isIn(piece[0]));
  if (spans) return { shown: '', folded: '' };
  const parts = kept.map((piece) => cut(passage, start + piece.index, start + piece.index + piece[0].length));
  return { shown: parts.map((part) => part.shown).join(''), folded: parts.map((part) => part.folded).join('') };
}

function saysSomething(text: string): boolean {
  return text.replace(FILLER, '').replace(/[^\p{L}]/gu, '').length > 3;
}

function cut(passage: Passage, start: number, end: number): Passage {
  return { shown: passage.shown.slice(start, end), folded: passage.folded.slice(start, end) };
}
