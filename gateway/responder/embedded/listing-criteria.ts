import type { Language } from '@parley/schema/enums';
import type { LeadFields, ListingCriteria, Turn } from '../responder.ts';
import { amountsIn } from './fields/amounts.ts';
import { readPassage } from './normalise.ts';
import { BUY, KINDS_OF_HOME, PLACE, RENT, ROOM_COUNTS } from './rules/listing-rules.ts';

/**
 * What to look for in the catalogue: the words of the need, and what the whole conversation says of rooms, price and
 * purpose. Without a need the words are empty: everything is looked at.
 */
export function listingCriteria(
  turns: readonly Turn[],
  fields: LeadFields,
  language: Language,
): Omit<ListingCriteria, 'limit'> {
  const visitor = turns.filter(({ role }) => role === 'user').map(({ content }) => content);
  // The latest word on a thing counts: read backwards.
  const texts = visitor.toReversed().map((content) => readPassage(content).folded);
  const amounts = fields.budget === null ? [] : amountsIn(fields.budget);
  return {
    words: fields.requirement ?? '',
    essential: essentialOf(readPassage(fields.requirement ?? '').folded),
    language,
    purpose: firstOf(texts, purposeIn),
    rooms: firstOf(texts, roomsIn),
    maximumPrice: amounts.length === 0 ? null : Math.max(...amounts),
  };
}

// The last place named: he may have changed his mind.
function essentialOf(need: string): string {
  const place = Array.from(need.matchAll(PLACE)).at(-1)?.groups?.['place'] ?? '';
  const kind = firstOf(KINDS_OF_HOME, (pattern) => pattern.exec(need)?.[0] ?? null);
  return `${kind ?? ''} ${place}`.trim();
}

function purposeIn(text: string): 'sell' | 'rent' | null {
  if (RENT.test(text)) return 'rent';
  return BUY.test(text) ? 'sell' : null;
}

function roomsIn(text: string): number | null {
  return ROOM_COUNTS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
