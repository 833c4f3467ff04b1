import { Language } from '@parley/schema/enums';
import type { ListingHit } from './responder.ts';

const SAID = {
  EN: { locale: 'en-EG', month: ' / month' },
  AR: { locale: 'ar-EG', month: ' / شهريًا' },
  ES: { locale: 'es-ES', month: ' / mes' },
  FR: { locale: 'fr-FR', month: ' / mois' },
  DE: { locale: 'de-DE', month: ' / Monat' },
} as const;

/** A listing's price as the visitor's language writes money, in whole units; a rent says that it is a month's. */
export function listingPrice(listing: Pick<ListingHit, 'price' | 'currency' | 'purpose'>, language: Language): string {
  const { locale, month } = SAID[language];
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: listing.currency,
    maximumFractionDigits: 0,
  });
  return money.format(listing.price) + (listing.purpose === 'rent' ? month : '');
}
