import type { Passage } from '../normalise.ts';
import { compilePhrases } from '../rules/compile-phrases.ts';
import { ARABIC_FEATURES } from '../rules/arabic-features.ts';
import { ARABIZI_FEATURES } from '../rules/arabizi-features.ts';
import { ENGLISH_FEATURES } from '../rules/english-features.ts';
import { DECLINE_FIRST, ORDINALS } from '../rules/slot-rules.ts';
import { findTimes } from './find-timeline.ts';

const YES = compilePhrases([
  ...ENGLISH_FEATURES.ACCEPTS,
  ...ARABIC_FEATURES.ACCEPTS,
  ...(ARABIZI_FEATURES.ACCEPTS ?? []),
  ...ARABIC_FEATURES.ASKS_STEP,
  ...ENGLISH_FEATURES.ASKS_STEP,
]);
const NO = compilePhrases(DECLINE_FIRST);
const CHOICES = ORDINALS.map((phrases) => compilePhrases(phrases));

const BETWEEN_SLOTS = /\s+(?:or|أو|او|ولا)\s+/;

/** The time of the slot that the assistant offered and the visitor takes: the only one, or the one he points at. */
export function acceptedSlot(passage: Passage, offer: Passage): string | null {
  const times = findTimes(offer).flatMap((time) => time.split(BETWEEN_SLOTS));
  if (times.length === 0 || passage.folded.search(NO) >= 0) return null;
  const chosen = CHOICES.findIndex((choice) => passage.folded.search(choice) >= 0);
  if (chosen >= 0) return times.at(chosen === CHOICES.length - 1 ? -1 : chosen) ?? null;
  return times.length === 1 && passage.folded.search(YES) >= 0 ? (times[0] ?? null) : null;
}
