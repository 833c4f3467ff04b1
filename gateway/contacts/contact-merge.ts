import type { Transaction } from '../database/database.ts';
import { mergeLeads } from '../leads/lead-merge.ts';

/**
 * Two contacts have turned out to be one person: conversations, names and lead of `from` are those of `into` from now on,
 * and `from` is no more.
 */
export async function mergeContacts(transaction: Transaction, from: string, into: string): Promise<void> {
  const ids = [from, into];
  // The conversations first, as whoever stores a message locks them: they wait meanwhile, and then find the other contact.
  await transaction.query(`select id from conversation where contact_id = any($1::uuid[]) order by id for update`, [
    ids,
  ]);
  await transaction.query(`update conversation set contact_id = $2 where contact_id = $1`, ids);
  await transaction.query(`update contact_identifier set contact_id = $2 where contact_id = $1`, ids);
  await mergeLeads(transaction, from, into);
  await transaction.query(
    `update contact
        set name = coalesce(contact.name, other.name), email = coalesce(contact.email, other.email),
            phone = coalesce(contact.phone, other.phone), language = coalesce(contact.language, other.language),
            created_at = least(contact.created_at, other.created_at)
       from contact other where other.id = $1 and contact.id = $2`,
    ids,
  );
  await transaction.query(`delete from contact where id = $1`, [from]);
}
