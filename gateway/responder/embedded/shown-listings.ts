import type { ListingHit, Turn } from '../responder.ts';
import { LISTING_MARK } from './replies/describe-listing.ts';

/** The lines of listings in the last reply that had some. */
function shownLines(turns: readonly Turn[]): string[] {
  const linesOf = ({ content }: Turn): string[] => content.split('\n').filter((line) => line.startsWith(LISTING_MARK));
  const last = turns.findLast((turn) => turn.role === 'assistant' && linesOf(turn).length > 0);
  return last === undefined ? [] : linesOf(last);
}

/** Whether the visitor has been shown any listing in this conversation. */
export function hasShown(turns: readonly Turn[]): boolean {
  return shownLines(turns).length > 0;
}

/** Those of `listings` that the last reply with listings showed. */
export function shownOf(listings: readonly ListingHit[], turns: readonly Turn[]): ListingHit[] {
  const lines = shownLines(turns);
  return listings.filter(({ title }) => lines.some((line) => line.startsWith(`${LISTING_MARK}${title}: `)));
}

/** Whether the last reply with listings showed exactly these. */
export function isShown(listings: readonly ListingHit[], turns: readonly Turn[]): boolean {
  return shownLines(turns).length === listings.length && shownOf(listings, turns).length === listings.length;
}
