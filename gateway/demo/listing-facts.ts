import type { LocalisedText } from '../catalog/localised-text.ts';

/**
 * One flat as an agent writes it down, every fact once; `catalogue.ts` derives the documented attributes from it.
 * Money is in whole Egyptian pounds (a month's rent where `purpose` is `rent`), areas are in square metres,
 * `deliveryDate` is ISO 8601 (`null`: it can be moved into now).
 */
export interface ListingFacts {
  readonly id: string;
  /** Names the page's anchor (`/#slug`) and the picture (`images/slug.svg`). */
  readonly slug: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  readonly purpose: 'sell' | 'rent';
  readonly price: number;
  readonly downPayment: number | null;
  readonly installmentYears: number | null;
  readonly rooms: number;
  readonly bathrooms: number;
  readonly area: number;
  readonly gardenSize: number;
  readonly floor: number;
  readonly view: string;
  readonly finishing: 'fully finished' | 'semi finished';
  readonly furnishing: 'furnished' | 'unfurnished';
  readonly buildingType: 'apartment' | 'duplex' | 'penthouse' | 'studio' | 'chalet';
  readonly city: 'cairo' | 'giza' | 'north coast';
  readonly district: string;
  readonly place: LocalisedText;
  readonly deliveryDate: string | null;
  readonly projectId: string | null;
  readonly phase: string;
}
