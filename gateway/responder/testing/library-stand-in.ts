import { Language } from '@parley/schema/enums';
import { NO_FIELDS } from '../embedded/fields/find-fields.ts';
import type { Business, KnowledgeHit, Library, ListingCriteria, ListingHit, ResponderInput } from '../responder.ts';
import type { TokenBudget } from '../token-budget.ts';
import { turnsOf } from './labelled-conversations.ts';

export const FLAT: ListingHit = {
  id: 'flat-1',
  title: 'Garden flat {name}',
  place: 'Maadi',
  purpose: 'sell',
  price: 3_900_000,
  currency: 'EGP',
  rooms: 2,
  area: 110,
  imageUrl: null,
  url: null,
  fits: true,
};

export const BUSINESS: Business = { name: 'Nile Homes', language: Language.EN, country: 'EG', currency: 'EGP' };

const INSTALMENTS: KnowledgeHit = {
  id: 'k-1',
  language: Language.EN,
  title: 'Instalments',
  content: 'You can pay over five years.',
  sourceUrl: null,
};

/** A library of one flat and one fact that remembers what it was asked. */
export class LibraryStandIn implements Library {
  readonly searches: ListingCriteria[] = [];

  findListings(criteria: ListingCriteria): Promise<ListingHit[]> {
    this.searches.push(criteria);
    return Promise.resolve(criteria.maximumPrice !== null && criteria.maximumPrice < FLAT.price ? [] : [FLAT]);
  }

  findKnowledge(words: string): Promise<KnowledgeHit[]> {
    const known = /instal|تقسيط/.test(words);
    return Promise.resolve(known ? [INSTALMENTS] : []);
  }
}

/** Gives whatever is asked for. */
const UNLIMITED: TokenBudget = { reserve: () => Promise.resolve({ settle: () => Promise.resolve() }) };

/** What a responder is given for a conversation whose last turn is the visitor's. */
export function inputOf(said: readonly string[], changes: Partial<ResponderInput> = {}): ResponderInput {
  const library = new LibraryStandIn();
  return { turns: turnsOf(said), known: NO_FIELDS, business: BUSINESS, library, budget: UNLIMITED, ...changes };
}
