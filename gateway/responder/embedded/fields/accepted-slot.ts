import type { Passage } from '../normalise.ts';
import { Phrases } from '../rules/phrases.ts';
import { ARABIC_FEATURES } from '../rules/arabic-features.ts';
import { ARABIZI_FEATURES } from '../rules/arabizi-features.ts';
import { ENGLISH_FEATURES } from '../rules/english-features.ts';
import { EUROPEAN_FEATURES } from '../rules/european-features.ts';
import { DECLINE_FIRST, ORDINALS } from '../rules/slot-rules.ts';
import { findTimes } from './find-timeline.ts';

const YES = new Phrases([
  ...ENGLISH_FEATURES.ACCEPTS,
  ...ARABIC_FEATURES.ACCEPTS,
  ...(ARABIZI_FEATURES.ACCEPTS ?? []),
  ...(EUROPEAN_FEATURES.ACCEPTS ?? []),
  ...ARABIC_FEATURES.ASKS_STEP,
  ...ENGLISH_FEATURES.ASKS_STEP,
]);
const NO = new Phrases(DECLINE_FIRST);
const CHOICES = ORDINALS.map((phrases) => new Phrases(phrases));

const SENTENCE_END = /[.!؟?\n](?=\s+\S)/g;
const BETWEEN_SLOTS = /\s+(?:or|أو|او|ولا|aw|o|ou|oder)\s+/;

// Where more than one time is named, those of the question: what stands before it tells of something else.
function offeredTimes(offer: Passage): string[] {
  const times = findTimes(offer);
  const start = Math.max(...[...offer.folded.matchAll(SENTENCE_END)].map(({ index }) => index), 0);
  const last = { shown: offer.shown.slice(start), folded: offer.folded.slice(start) };
  const asked = times.length > 1 ? findTimes(last) : [];
  return (asked.length > 0 ? asked : times).flatMap((time) => time.split(BETWEEN_SLOTS));
}

/** The time that the assistant offers, where it is one. */
export function onlySlotOf(offer: Passage): string | null {
  const [slot, ...others] = offeredTimes(offer);
  return slot === undefined || others.length > 0 ? null : slot;
}

/** The time of the slot that the assistant offered and the visitor takes: the only one, or the one he points at. */
export function acceptedSlot(passage: Passage, offer: Passage): string | null {
  const times = offeredTimes(offer);
  if (times.length === 0 || NO.isIn(passage.folded)) return null;
  const chosen = CHOICES.findIndex((choice) => choice.isIn(passage.folded));
  if (chosen >= 0) return times.at(chosen === CHOICES.length - 1 ? -1 : chosen) ?? null;
  return times.length === 1 && YES.isIn(passage.folded) ? (times[0] ?? null) : null;
}
