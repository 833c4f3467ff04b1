import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';
import type { LeadAndContact, StoredChange } from './lead-store.ts';
import { STATED_FIELDS } from './stated-fields.ts';

const NO_JUDGEMENTS: readonly string[] = ['none', 'person'];

/**
 * Keeps what a person corrected of a judgement, for the report and for training. What nobody had judged, or a person
 * before, teaches nothing of the engines.
 */
export async function noteCorrection(
  transaction: Transaction,
  { lead, contact }: LeadAndContact,
  { changes }: StoredChange,
  accountId: string,
): Promise<void> {
  const fields = STATED_FIELDS.filter((field) => changes[field] !== undefined);
  if (NO_JUDGEMENTS.includes(lead.engine) || (fields.length === 0 && changes['intent'] === undefined)) return;
  await transaction.query(noteStatement, [
    newId(),
    contact.id,
    lead.engine,
    lead.intent,
    JSON.stringify(lead.evidence),
    fields,
    accountId,
  ]);
}

/** With the lead as it is after the correction, and the conversation that was judged last; nothing is kept where there is none, as for a lead that was brought along. */
const noteStatement = `
  insert into judgement_correction (id, tenant_id, conversation_id, last_seq, language, engine, judged_intent,
                                    corrected_intent, evidence, fields, corrected_fields, account_id, created_at)
  select $1, tenant.id, said.conversation_id, said.seq, lower(coalesce(contact.language, tenant.language)), $3, $4, lead.intent,
         $5::jsonb, jsonb_build_object('name', contact.name, 'email', contact.email, 'phone', contact.phone,
           'requirement', lead.requirement, 'budget', lead.budget, 'timeline', lead.timeline),
         $6::text[], $7, clock_timestamp()
    from contact
    join lead on lead.contact_id = contact.id
    join tenant on tenant.id = contact.tenant_id
   cross join lateral (
     select message.conversation_id, message.seq from conversation
       join message on message.conversation_id = conversation.id and message.role = 'VISITOR'
      where conversation.contact_id = contact.id order by message.created_at desc, message.id desc limit 1) said
   where contact.id = $2`;
