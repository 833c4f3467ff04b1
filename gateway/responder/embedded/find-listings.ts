import type { Reading } from '../classify.ts';
import type { Library, ListingCriteria, ListingHit, ResponderInput } from '../responder.ts';
import { listingCriteria } from './listing-criteria.ts';
import { shownOf } from './shown-listings.ts';

/**
 * Listings, and how they answer: as asked; dearer than the budget; the closest where nothing is as asked; or the same as
 * before, where the visitor asked for cheaper ones and there are none.
 */
export interface FoundListings {
  readonly listings: readonly ListingHit[];
  readonly fit: 'AS_ASKED' | 'ABOVE_BUDGET' | 'CLOSEST' | 'CHEAPEST';
}

export const NO_LISTINGS: FoundListings = { listings: [], fit: 'AS_ASKED' };

const LISTINGS_SHOWN = 3;
/** Enough to find the cheapest among what fits. */
const LOOKED_THROUGH = 20;

/** What fits the whole conversation, or what comes closest to it. */
export async function findListings({ library, turns }: ResponderInput, reading: Reading): Promise<FoundListings> {
  const criteria = listingCriteria(turns, reading.qualification.fields, reading.qualification.language);
  const found = await library.findListings({ ...criteria, limit: LOOKED_THROUGH });
  const fitting = found.filter(({ fits }) => fits);
  if (reading.judgement.features.has('OBJECTS')) {
    const shown = shownOf(found, turns);
    if (shown.length > 0) return cheaperThan(shown, fitting);
  }
  if (fitting.length > 0) return { listings: fitting.slice(0, LISTINGS_SHOWN), fit: 'AS_ASKED' };
  const relaxed = await relax(library, criteria);
  if (relaxed !== null) return relaxed;
  return { listings: found.slice(0, LISTINGS_SHOWN), fit: 'CLOSEST' };
}

/** Listings that have all that a question names ("do you have anything with a pool?"); `null` where none has. */
export async function findMentioned(
  { library, turns }: ResponderInput,
  reading: Reading,
  question: string,
): Promise<FoundListings | null> {
  const criteria = listingCriteria(turns, reading.qualification.fields, reading.qualification.language);
  const words = { words: question, essential: question };
  const found = await library.findListings({ ...criteria, ...words, limit: LISTINGS_SHOWN });
  const listings = found.filter(({ fits }) => fits);
  return listings.length > 0 ? { listings, fit: 'AS_ASKED' } : null;
}

function cheaperThan(shown: readonly ListingHit[], fitting: readonly ListingHit[]): FoundListings {
  const least = Math.min(...shown.map(({ price }) => price));
  const cheaper = fitting.filter(({ price }) => price < least).slice(0, LISTINGS_SHOWN);
  return cheaper.length > 0 ? { listings: cheaper, fit: 'AS_ASKED' } : { listings: shown, fit: 'CHEAPEST' };
}

// First the budget is stretched, from the cheapest on, then the number of rooms is let go.
async function relax(library: Library, criteria: Omit<ListingCriteria, 'limit'>): Promise<FoundListings | null> {
  const fitting = async (changes: Partial<ListingCriteria>): Promise<ListingHit[]> => {
    const found = await library.findListings({ ...criteria, ...changes, limit: LOOKED_THROUGH });
    return found.filter(({ fits }) => fits);
  };
  if (criteria.maximumPrice !== null) {
    const dearer = (await fitting({ maximumPrice: null })).toSorted((one, other) => one.price - other.price);
    if (dearer.length > 0) return { listings: dearer.slice(0, LISTINGS_SHOWN), fit: 'ABOVE_BUDGET' };
  }
  if (criteria.rooms === null) return null;
  const otherRooms = await fitting({ rooms: null });
  return otherRooms.length > 0 ? { listings: otherRooms.slice(0, LISTINGS_SHOWN), fit: 'CLOSEST' } : null;
}
