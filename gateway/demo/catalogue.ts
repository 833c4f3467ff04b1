import type { LocalisedText } from '../catalog/localised-text.ts';
import type { ListingFacts } from './listing-facts.ts';
import { listingsForSale } from './listings-for-sale.ts';
import { listingsToRent } from './listings-to-rent.ts';
import { demoProjects } from './projects.ts';

/**
 * A flat of the demo's estate agency. `price` is in whole Egyptian pounds (a month's rent where `purpose` is `rent`),
 * `area` in square metres; `imageUrl` and `url` are paths on the gateway's own origin.
 * `attributes` is one entry of messages-api's `properties`, without the `project_data` that `projectId` leads to.
 */
export interface DemoListing {
  readonly id: string;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  readonly purpose: 'sell' | 'rent';
  readonly price: number;
  readonly currency: 'EGP';
  readonly rooms: number;
  readonly area: number;
  readonly place: LocalisedText;
  readonly imageUrl: string;
  readonly url: string;
  readonly projectId: string | null;
  readonly attributes: Record<string, unknown>;
}

const imageUrlOf = (facts: ListingFacts): string => `/demo/images/${facts.slug}.svg`;

/** `deliveryDate` is in epoch seconds there, as in the document's example. */
function deliveryOf(facts: ListingFacts): Record<string, unknown> {
  return facts.deliveryDate === null
    ? { deliveryStatus: 'ready to move', deliveryDate: null }
    : { deliveryStatus: 'off plan', deliveryDate: Date.parse(facts.deliveryDate) / 1000 };
}

function projectNamesOf(facts: ListingFacts): Record<string, unknown> {
  const project = demoProjects.find(({ id }) => id === facts.projectId);
  return {
    compound: project?.name.en.toLowerCase() ?? '',
    project: project?.name.en.toLowerCase() ?? '',
    project_ar: project?.name.ar ?? '',
    developer: project?.developer.en.toLowerCase() ?? '',
    developer_ar: project?.developer.ar ?? '',
    isGated: project !== undefined,
  };
}

/** Key names and lower-case values as in the example answer of `GET /messages/conversation/{userId}`. */
function attributesOf(facts: ListingFacts): Record<string, unknown> {
  return {
    id: facts.id,
    unit_id: facts.id,
    unitId: facts.id,
    unitTitle: facts.title.en.toLowerCase(),
    unitTitle_ar: facts.title.ar,
    description: facts.description.en,
    description_ar: facts.description.ar,
    purpose: facts.purpose,
    totalPrice: facts.price,
    downPayment: facts.downPayment,
    installmentYears: facts.installmentYears,
    roomsCount: facts.rooms,
    bathroomCount: facts.bathrooms,
    landArea: facts.area,
    gardenSize: facts.gardenSize,
    garageArea: 0,
    floor: facts.floor,
    view: facts.view,
    finishing: facts.finishing,
    furnishing: facts.furnishing,
    buildingType: facts.buildingType,
    country: 'egypt',
    city: facts.city,
    district: facts.district,
    phase: facts.phase,
    ...projectNamesOf(facts),
    ...deliveryOf(facts),
    images: [{ fileId: `demo_${facts.slug}`, url: imageUrlOf(facts) }],
    code: '',
    model: '',
    owner_name: null,
    owner_mobile: null,
    clientId: 'demo',
    clientName: 'Demo Client',
    dataSource: 'website',
    updatedAt: '2026-11-01 08:00:00+00:00',
  };
}

/** Everything the demo's agency has on offer, flats for sale first. */
export const demoListings: readonly DemoListing[] = [...listingsForSale, ...listingsToRent].map((facts) => ({
  id: facts.id,
  title: facts.title,
  description: facts.description,
  purpose: facts.purpose,
  price: facts.price,
  currency: 'EGP',
  rooms: facts.rooms,
  area: facts.area,
  place: facts.place,
  imageUrl: imageUrlOf(facts),
  url: `/#${facts.slug}`,
  projectId: facts.projectId,
  attributes: attributesOf(facts),
}));
