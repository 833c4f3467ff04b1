import { Intent } from '@parley/schema/enums';
import type { Reading } from '../classify.ts';
import type { KnowledgeHit, ListingHit, ResponderInput } from '../responder.ts';
import { listingCriteria } from './listing-criteria.ts';
import type { Feature } from './rules/feature.ts';

/** What the tenant's own library has on the visitor's message. */
export interface Material {
  readonly listings: readonly ListingHit[];
  readonly knowledge: readonly KnowledgeHit[];
  readonly searchedListings: boolean;
  readonly searchedKnowledge: boolean;
  /** The listings cost more than the visitor's budget: nothing was found within it. */
  readonly aboveBudget: boolean;
}

const SEARCHES: readonly Feature[] = [
  'ASKS_AVAILABILITY',
  'WANTS',
  'ASKS_MATERIAL',
  'COMPARES',
  'OBJECTS',
  'ASKS_PRICE',
];
const QUESTIONS: readonly Feature[] = [
  'ASKS_PRICE',
  'ASKS_AVAILABILITY',
  'ASKS_DETAILS',
  'ASKS_TERMS',
  'ASKS_TRIAL',
  'ASKS_MATERIAL',
  'COMPARES',
  'LOCATION_HOURS',
  'SUPPORT',
  'GENERAL_QUESTION',
];
const OTHERS_BUSINESS: readonly Feature[] = ['SPAM', 'TALK', 'WITHDRAWS', 'JOB', 'VENDOR', 'RESEARCH', 'SELLER'];
const KNOWLEDGE_SHOWN = 2;

/** Looks up listings and knowledge as far as the visitor's message calls for them. */
export async function gatherMaterial(input: ResponderInput, reading: Reading): Promise<Material> {
  const { judgement } = reading;
  const has = (features: readonly Feature[]): boolean => features.some((feature) => judgement.features.has(feature));
  const cold = has(OTHERS_BUSINESS) && judgement.intent === Intent.COLD;
  const asks = judgement.isQuestion || has(QUESTIONS);
  const [found, knowledge] = await Promise.all([
    !cold && callsForListings(reading, has(SEARCHES)) ? findListings(input, reading) : null,
    !cold && asks
      ? input.library.findKnowledge(lastWords(input), reading.qualification.language, KNOWLEDGE_SHOWN)
      : null,
  ]);
  return {
    listings: found?.listings ?? [],
    aboveBudget: found?.aboveBudget ?? false,
    searchedListings: found !== null,
    knowledge: knowledge ?? [],
    searchedKnowledge: knowledge !== null,
  };
}

// A search runs when the need is told or narrowed, and not again for every "ok" that follows.
function callsForListings(reading: Reading, searches: boolean): boolean {
  const { fresh, qualification } = reading;
  if (qualification.intent === Intent.COLD) return false;
  if (reading.saysNeed || reading.asksOpenly || (fresh.requirement !== null && searches)) return true;
  return qualification.fields.requirement !== null && (fresh.budget !== null || searches);
}

async function findListings(
  input: ResponderInput,
  reading: Reading,
): Promise<{ listings: readonly ListingHit[]; aboveBudget: boolean }> {
  const criteria = listingCriteria(input.turns, reading.qualification.fields, reading.qualification.language);
  const listings = await input.library.findListings(criteria);
  if (listings.length > 0 || criteria.maximumPrice === null) return { listings, aboveBudget: false };
  const dearer = await input.library.findListings({ ...criteria, maximumPrice: null });
  return { listings: dearer, aboveBudget: dearer.length > 0 };
}

function lastWords(input: ResponderInput): string {
  return input.turns.at(-1)?.content ?? '';
}
