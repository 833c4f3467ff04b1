import type { Language } from '@parley/schema/enums';
import { listingPrice } from '../../listing-price.ts';
import type { ListingHit } from '../../responder.ts';

/** What a listing's line begins with, and nothing else in a reply does. */
export const LISTING_MARK = '• ';

/** One short line of a reply for a listing, title and price: its card shows the rest, and without cards it still makes sense. */
export function describeListing(listing: ListingHit, language: Language): string {
  return `${LISTING_MARK}${listing.title}: ${listingPrice(listing, language)}`;
}
