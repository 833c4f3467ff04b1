import { Language } from '@parley/schema/enums';
import type { Database } from '../database/database.ts';
import type { KnowledgeHit, Library, ListingCriteria, ListingHit } from '../responder/responder.ts';

/** Letters that Arabic writers use for one another, made one; the same is done to what is searched for. */
const unified = (expression: string) => `translate(lower(${expression}), 'أإآٱىة', 'اااايه')`;
const unify = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');

/** Shorter words (articles, prepositions) are in every text. */
const shortestWord = 3;

const listingText = unified(`listing.title::text || ' ' || listing.place::text || ' ' || listing.attributes::text`);

/** Places and kinds named by the visitor weigh first; then the dearest within the budget, as a good seller would show. */
const findListingsStatement = `
  select listing.id, listing.title ->> $1 as title, listing.place ->> $1 as place, listing.purpose, listing.price,
         listing.currency, listing.rooms, listing.area, listing.image_url as "imageUrl", listing.url
    from listing
   cross join lateral (select count(*) as matches from unnest($2::text[]) word
                        where position(word in ${listingText}) > 0) found
   where ($3::text is null or listing.purpose = $3)
     and ($4::int is null or listing.rooms = $4)
     and ($5::float8 is null or listing.price <= $5)
   order by found.matches desc, listing.price desc, listing.id
   limit $6`;

const findKnowledgeStatement = `
  select entry.id, entry.title, entry.content
    from knowledge_entry entry
   cross join lateral (
     select coalesce(sum(case when position(word in ${unified('entry.title')}) > 0 then 3
                              when position(word in ${unified('entry.content')}) > 0 then 1 else 0 end), 0) as weight
       from unnest($1::text[]) word) found
   where entry.language = $2 and found.weight > 1
   order by found.weight desc, entry.id
   limit $3`;

/** What a tenant offers and knows, searched in the visitor's words. */
export class CatalogService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A library that is bound to one tenant, whatever is asked of it. */
  libraryOf(tenantId: string): Library {
    return {
      findListings: (criteria) => this.#findListings(tenantId, criteria),
      findKnowledge: (words, language, limit) => this.#findKnowledge(tenantId, words, language, limit),
    };
  }

  #findListings(tenantId: string, criteria: ListingCriteria): Promise<ListingHit[]> {
    return this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<ListingHit>(findListingsStatement, [
        criteria.language === Language.AR ? 'ar' : 'en',
        wordsOf(criteria.words),
        criteria.purpose,
        criteria.rooms,
        criteria.maximumPrice,
        criteria.limit,
      ]),
    );
  }

  #findKnowledge(tenantId: string, words: string, language: Language, limit: number): Promise<KnowledgeHit[]> {
    return this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<KnowledgeHit>(findKnowledgeStatement, [wordsOf(words), language, limit]),
    );
  }
}

function wordsOf(text: string): string[] {
  const words = unify(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord);
  return [...new Set(words)];
}
