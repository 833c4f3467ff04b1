import { Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import type { ListingCriteria, ListingHit } from '../responder/responder.ts';
import { mendWords } from './mend-words.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { searchTerms, stemmed } from './search-terms.ts';

/** A word in a description or among a tenant's own fields says less of a listing than one in its title or place. */
const IN_DESCRIPTION = 0.4;

const bothLanguages = (...columns: string[]) =>
  stemmed(`concat_ws(' ', ${columns.flatMap((column) => [`${column} ->> 'en'`, `${column} ->> 'ar'`]).join(', ')})`);

/**
 * What is rare among the tenant's listings, as a place, weighs more than what most have; then the dearest within the
 * budget comes first, as a good seller would show.
 */
const statement = `
  with candidate as materialized (
    select *, to_tsvector('english', ${bothLanguages('title', 'place')}) as title_words,
           to_tsvector('english', ${bothLanguages('description')})
           || jsonb_to_tsvector('english', attributes, '["string"]') as other_words
      from listing
  ), asked as materialized (
    select query, ln(1 + total.listings / greatest(found.listings, 0.5)) as rarity
      from (select to_tsquery('english', ${stemmed('term')}) as query from unnest($2::text[]) term) term
     cross join (select count(*)::float8 as listings from candidate) total
     cross join lateral (select count(*)::float8 as listings from candidate
                          where title_words @@ term.query or other_words @@ term.query) found
     where numnode(query) > 0
  )
  select candidate.id, candidate.title ->> $1 as title, candidate.place ->> $1 as place, candidate.purpose,
         candidate.price, candidate.currency, candidate.rooms, candidate.area, candidate.image_url as "imageUrl",
         candidate.url, essential.fits
    from candidate
   cross join lateral (
     select coalesce(sum(rarity * case when title_words @@ query then 1
                                       when other_words @@ query then ${IN_DESCRIPTION} else 0 end), 0) as weight
       from asked) matched
   cross join lateral (
     select coalesce(bool_and(title_words || other_words @@ to_tsquery('english', ${stemmed('term')})), true) as fits
       from unnest($3::text[]) term) essential
   where ($4::text is null or candidate.purpose = $4)
     and ($5::int is null or candidate.rooms = $5)
     and ($6::float8 is null or candidate.price <= $6)
   order by essential.fits desc, matched.weight desc, candidate.price desc, candidate.id
   limit $7`;

const names = `concat_ws(' ', title ->> 'en', title ->> 'ar', place ->> 'en', place ->> 'ar')`;
const ownWords = `select ${names} from listing` as const;

/**
 * The listings nearest to what is looked for, the best first. Where none has all that is essential, words that no listing
 * has are taken for the nearest that some have. Runs in the tenant's own transaction.
 */
export async function findListings(transaction: Transaction, criteria: ListingCriteria): Promise<ListingHit[]> {
  const found = await search(transaction, criteria);
  if (criteria.essential === '' || found.some(({ fits }) => fits)) return found;
  const vocabulary = await readVocabulary(transaction, ownWords);
  const essential = mendWords(criteria.essential, vocabulary);
  if (essential === null) return found;
  const words = mendWords(criteria.words, vocabulary) ?? criteria.words;
  return search(transaction, { ...criteria, essential, words });
}

function search(transaction: Transaction, criteria: ListingCriteria): Promise<ListingHit[]> {
  return transaction.query<ListingHit>(statement, [
    criteria.language === Language.AR ? 'ar' : 'en',
    searchTerms(criteria.words),
    searchTerms(criteria.essential),
    criteria.purpose,
    criteria.rooms,
    criteria.maximumPrice,
    criteria.limit,
  ]);
}
