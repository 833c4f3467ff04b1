import { Language } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import type { KnowledgeHit } from '../responder/responder.ts';
import { mendWords } from './mend-words.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { searchTerms, stemmed } from './search-terms.ts';

/** How much of what was asked, weighed by how rare its words are, an entry must speak of to be an answer. */
const RELEVANT = 0.36;
/** A word in the title says what the entry is about; one in its text may be there by the way. */
const IN_TEXT = 0.6;
/** Few words that no entry has are enough to say that something else was asked: more would only punish long messages. */
const MOST_UNKNOWN = 2;

/** In this order visitors are likely to be able to read what is not written in their own language. */
const READABLE = [Language.EN, Language.FR, Language.ES, Language.DE, Language.AR] as const;

/**
 * Inverse document frequency over the tenant's own entries: what is in each of them tells none apart. A word that none
 * has counts as the rarest.
 */
const statement = `
  with entry as materialized (
    select id, language, title, content, source_url, to_tsvector('english', ${stemmed('title')}) as title_words,
           to_tsvector('english', ${stemmed(`title || ' ' || content`)}) as words
      from knowledge_entry
     where language = $2
  ), asked as materialized (
    select place, query, ln(1 + total.entries / greatest(found.entries, 0.5)) as rarity, found.entries > 0 as known
      from (select place, to_tsquery('english', ${stemmed('term')}) as query
              from unnest($1::text[]) with ordinality as given(term, place)) term
     cross join (select count(*)::float8 as entries from entry) total
     cross join lateral (select count(*)::float8 as entries from entry where words @@ term.query) found
     where numnode(query) > 0
  ), whole as (
    select (select coalesce(sum(rarity), 0) from asked where known)
         + (select coalesce(sum(rarity), 0) from (select rarity from asked where not known limit ${MOST_UNKNOWN}) unknown)
           as rarity
  )
  select entry.id, entry.language, entry.title, entry.content, entry.source_url as "sourceUrl"
    from entry
   cross join whole
   cross join lateral (
     select sum(rarity * case when entry.title_words @@ query then 1 else ${IN_TEXT} end) as weight
       from asked where entry.words @@ query) matched
   where matched.weight >= ${RELEVANT} * whole.rarity
   order by matched.weight desc, entry.id
   limit $3`;

const ownWords = `select title || ' ' || content from knowledge_entry where language = $1` as const;

/**
 * The entries that answer `words`, the best first; none where none does. Words that no entry has are then taken for the
 * nearest that some have; and where no entry in `language` answers, those in other languages are looked through, by the
 * meanings that all languages share. Runs in the tenant's own transaction.
 */
export async function findKnowledge(
  transaction: Transaction,
  words: string,
  language: Language,
  limit: number,
): Promise<KnowledgeHit[]> {
  const found = await search(transaction, words, language, limit);
  if (found.length > 0) return found;
  const mended = mendWords(words, await readVocabulary(transaction, ownWords, [language]));
  const near = mended === null ? [] : await search(transaction, mended, language, limit);
  return near.length > 0 ? near : searchOthers(transaction, words, language, limit);
}

async function searchOthers(
  transaction: Transaction,
  words: string,
  language: Language,
  limit: number,
): Promise<KnowledgeHit[]> {
  for (const other of READABLE.filter((each) => each !== language)) {
    const found = await search(transaction, words, other, limit);
    if (found.length > 0) return found;
  }
  return [];
}

async function search(
  transaction: Transaction,
  words: string,
  language: Language,
  limit: number,
): Promise<KnowledgeHit[]> {
  const terms = searchTerms(words);
  if (terms.length === 0) return [];
  return transaction.query<KnowledgeHit>(statement, [terms, language, limit]);
}
