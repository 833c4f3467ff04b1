import type { AuditOrigin } from '../audit/audit.service.ts';
import { mergeRecipients } from '../campaigns/recipient-merge.ts';
import type { Transaction } from '../database/database.ts';
import { mergeLeads } from '../leads/lead-merge.ts';

/** Two contacts that have turned out to be one person: `into`, from now on. */
export interface MergedContacts {
  readonly tenantId: string;
  readonly from: string;
  readonly into: string;
}

/** Gives the conversations of `from` to `into`. */
export type MoveConversations = (
  transaction: Transaction,
  contacts: MergedContacts,
  origin: AuditOrigin,
) => Promise<void>;

/**
 * What `from` had is what `into` has from now on, but for the conversations, which were moved before; `from` is no more.
 * The campaigns of both are locked.
 */
export async function mergeContacts(transaction: Transaction, { from, into }: MergedContacts): Promise<void> {
  const ids = [from, into];
  await transaction.query(`update contact_identifier set contact_id = $2 where contact_id = $1`, ids);
  await mergeLeads(transaction, from, into);
  await mergeRecipients(transaction, from, into);
  await transaction.query(consentsStatement, ids);
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

/** Of what both said of campaigns on a channel, the last counts. */
const consentsStatement = `
  insert into contact_consent (contact_id, channel, tenant_id, is_given, updated_at)
  select $2, channel, tenant_id, is_given, updated_at from contact_consent where contact_id = $1
  on conflict (contact_id, channel) do update set is_given = excluded.is_given, updated_at = excluded.updated_at
    where (excluded.updated_at, not excluded.is_given) > (contact_consent.updated_at, not contact_consent.is_given)`;
