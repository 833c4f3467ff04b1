import type { Transaction } from '../database/database.ts';
import { unifyLetters } from './search-terms.ts';

/** More words than that are no longer those that a visitor means. */
const MOST_WORDS = 20_000;

/** The words of all titles and places, or of all entries, of the transaction's tenant. `texts` is ours, never typed. */
export async function readVocabulary(
  transaction: Transaction,
  texts: `select ${string}`,
  values: readonly string[] = [],
): Promise<Set<string>> {
  // Parted at what stands between words in either script: what counts as a letter depends on the database's locale.
  const rows = await transaction.query<{ word: string }>(
    `select distinct word from (${texts}) said (text)
      cross join lateral regexp_split_to_table(lower(text), '[\\s.,:;!?()/"''«»،؛؟-]+') word
      where length(word) between 4 and 40 limit ${MOST_WORDS}`,
    values,
  );
  return new Set(rows.map(({ word }) => unifyLetters(word)));
}
