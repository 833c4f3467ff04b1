import { Language } from '@parley/schema/enums';
import type { MessageCard } from '../conversations/message-card.ts';
import { listingPrice } from '../responder/listing-price.ts';
import type { ListingHit } from '../responder/responder.ts';

const words = {
  EN: { locale: 'en-EG', rooms: 'Bedrooms', area: 'Area', squareMetres: 'm²' },
  AR: { locale: 'ar-EG', rooms: 'غرف النوم', area: 'المساحة', squareMetres: 'م²' },
  ES: { locale: 'es-ES', rooms: 'Dormitorios', area: 'Superficie', squareMetres: 'm²' },
  FR: { locale: 'fr-FR', rooms: 'Chambres', area: 'Surface', squareMetres: 'm²' },
  DE: { locale: 'de-DE', rooms: 'Schlafzimmer', area: 'Fläche', squareMetres: 'm²' },
} as const;

/** A listing as the message that shows it keeps it. */
export function cardOf(listing: ListingHit, language: Language): MessageCard {
  const said = words[language];
  const number = new Intl.NumberFormat(said.locale, { maximumFractionDigits: 0 });
  const fields = [
    { label: said.rooms, value: listing.rooms === null ? null : number.format(listing.rooms) },
    { label: said.area, value: listing.area === null ? null : `${number.format(listing.area)} ${said.squareMetres}` },
  ];
  return {
    id: listing.id,
    title: listing.title,
    subtitle: listing.place,
    price: listingPrice(listing, language),
    imageUrl: listing.imageUrl,
    url: listing.url,
    fields: fields.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])),
  };
}
