import { Language } from '@parley/schema/enums';
import type { ListingHit } from '../../responder.ts';
import { fillTemplate } from './fill-template.ts';
import type { ReplyTemplates } from './reply-templates.ts';

/** One line of a reply for a listing: title, place, price, rooms and area as far as they are known. */
export function describeListing(listing: ListingHit, templates: ReplyTemplates, language: Language): string {
  const locale = language === Language.AR ? 'ar-EG' : 'en';
  const number = new Intl.NumberFormat(locale);
  const price = `${number.format(listing.price)} ${listing.currency}`;
  const parts = [
    fillTemplate(templates.listing, { title: listing.title, place: listing.place, price }),
    listing.rooms === null ? null : fillTemplate(templates.listingRooms, { rooms: number.format(listing.rooms) }),
    listing.area === null ? null : fillTemplate(templates.listingArea, { area: number.format(listing.area) }),
  ];
  return parts.filter((part) => part !== null).join(templates.listSeparator);
}
