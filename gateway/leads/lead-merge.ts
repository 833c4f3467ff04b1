import type { Transaction } from '../database/database.ts';
import { actionAfter } from './last-action.ts';
import { knowledgeOf, lockLead, storeKnowledge, type LeadAndContact, type LeadKnowledge } from './lead-store.ts';

/**
 * Two contacts have turned out to be one person: their leads become the one of `into`, with the history of both. Both
 * contacts stay locked until the transaction ends.
 */
export async function mergeLeads(transaction: Transaction, from: string, into: string): Promise<void> {
  const kept = await lockLead(transaction, 'lead.contact_id', into);
  const other = await lockLead(transaction, 'lead.contact_id', from);
  if (other === null) return;
  if (kept === null) {
    await transaction.query(`update lead set contact_id = $2 where id = $1`, [other.lead.id, into]);
    return;
  }
  const { engine } = stronger(kept, other).lead;
  const stamp = { changedBy: 'merge', engine, language: kept.contact.language };
  await storeKnowledge(transaction, kept, joined(kept, other), stamp);
  const ids = [kept.lead.id, other.lead.id];
  // What was promised for a change (an e-mail) finds its lead by it.
  await transaction.query(`update lead_change set lead_id = $1 where lead_id = $2`, ids);
  await transaction.query(countersStatement, ids);
  await transaction.query(`delete from lead where id = $1`, [other.lead.id]);
}

const countersStatement = `
  update lead
     set unread_count = lead.unread_count + other.unread_count,
         exchange_count = lead.exchange_count + other.exchange_count,
         campaigns = lead.campaigns || array(
           select campaign from unnest(other.campaigns) campaign where campaign <> all(lead.campaigns)),
         source = case when other.created_at < lead.created_at then other.source else lead.source end,
         created_at = least(lead.created_at, other.created_at),
         updated_at = clock_timestamp()
    from lead other
   where lead.id = $1 and other.id = $2`;

/** One that was not judged yet says less than the other's judgement. */
function stronger(one: LeadAndContact, other: LeadAndContact): LeadAndContact {
  return other.lead.score > one.lead.score ? other : one;
}

/** Of what both know, what was said last. */
function joined(kept: LeadAndContact, other: LeadAndContact): LeadKnowledge {
  const [older, newer] = [kept, other].toSorted(
    (a, b) => Date.parse(a.lead.updated_at) - Date.parse(b.lead.updated_at),
  );
  const [before, after] = [knowledgeOf(older ?? kept), knowledgeOf(newer ?? other)];
  const { intent, score, evidence } = stronger(kept, other).lead;
  const known = {
    name: kept.contact.name ?? other.contact.name,
    email: kept.contact.email ?? other.contact.email,
    phone: kept.contact.phone ?? other.contact.phone,
    requirement: after.requirement ?? before.requirement,
    budget: after.budget ?? before.budget,
    timeline: after.timeline ?? before.timeline,
  };
  return { ...known, intent, score, evidence, lastAction: actionAfter(known, after.lastAction) };
}
