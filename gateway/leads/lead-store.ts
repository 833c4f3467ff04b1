import type { Intent, Language } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import { selectContact, type ContactRow } from '../contacts/contact.type.ts';
import { visibleContact } from '../conversations/visible-conversation.ts';
import type { Transaction } from '../database/database.ts';
import type { StatementScope } from '../database/statement.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import type { LeadRow } from './lead.type.ts';

/** What is known of a lead and its contact after a judgement or a correction. */
export interface LeadKnowledge {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly requirement: string | null;
  readonly budget: string | null;
  readonly timeline: string | null;
  readonly intent: Intent;
  readonly score: number;
  readonly evidence: readonly LeadEvidence[];
  readonly lastAction: string;
}

export interface LeadAndContact {
  readonly lead: LeadRow;
  readonly contact: ContactRow;
}

/** Who changes a lead: an account's id or an engine, what the lead is then judged by, and the contact's language. */
export interface ChangeStamp {
  readonly changedBy: string;
  readonly engine: string;
  readonly language: Language | null;
}

/** What became of a lead, field by field. `id` names the change for ever. */
export interface StoredChange {
  readonly id: string;
  readonly changes: Readonly<Record<string, { before: unknown; after: unknown }>>;
}

/** A `LeadAndContact`. */
export const selectLead = `
  select json_build_object('lead', to_json(lead), 'contact', ${selectContact}) as row
    from lead join contact on contact.id = lead.contact_id`;

type Column = 'lead.id' | 'lead.contact_id';

const selectLeads = (column: Column) => `
  select to_jsonb(lead) as lead, to_jsonb(contact) as contact
    from lead join contact on contact.id = lead.contact_id where ${column} = any($1::uuid[])`;

/** `narrowedTo`: only those whose contact this person sees. */
export function readLeads(
  scope: StatementScope,
  column: Column,
  ids: readonly string[],
  narrowedTo: string | null,
): Promise<LeadAndContact[]> {
  const condition = `${column} = any($1::uuid[]) and ${visibleContact('$2', 'lead.contact_id')}`;
  return scope.run({ name: `leads by ${column}`, text: `${selectLead} where ${condition}` }, [ids, narrowedTo]);
}

/**
 * One lead, locked until the transaction ends: what is decided by what it was before is decided once. Not against those who
 * merely name the contact, as whoever begins another conversation with them does before the lead counts its message.
 */
export async function lockLead(transaction: Transaction, column: Column, id: string): Promise<LeadAndContact | null> {
  const [found] = await transaction.query<LeadAndContact>(`${selectLeads(column)} for no key update of lead, contact`, [
    [id],
  ]);
  return found ?? null;
}

/**
 * The contact's open conversations, locked in one order for all. Before the lead, as whoever stores a message does: the
 * other way round the two would wait for each other.
 */
export async function lockOpenConversations(transaction: Transaction, contactId: string): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select id from conversation where contact_id = $1 and state <> 'CLOSED' order by id for update`,
    [contactId],
  );
  return rows.map(({ id }) => id);
}

/** `lockLead` for the contact that a conversation is with now. */
export async function lockLeadOfConversation(transaction: Transaction, id: string): Promise<LeadAndContact | null> {
  const [found] = await transaction.query<LeadAndContact>(
    `select to_jsonb(lead) as lead, to_jsonb(contact) as contact
       from conversation
       join lead on lead.contact_id = conversation.contact_id
       join contact on contact.id = lead.contact_id
      where conversation.id = $1 for no key update of lead, contact`,
    [id],
  );
  return found ?? null;
}

/** A lead of which nothing is known, where the contact has none. */
export async function addBlankLead(
  transaction: Transaction,
  tenantId: string,
  contactId: string,
  source: string,
): Promise<void> {
  await transaction.query(
    `insert into lead (id, tenant_id, contact_id, intent, score, evidence, last_action, campaigns, source,
                       unread_count, exchange_count, engine, created_at, updated_at)
     values ($1, $2, $3, 'COLD', 0, '[]', 'Missing requirement', '{}', $4, 0, 0, 'none',
             clock_timestamp(), clock_timestamp())
     on conflict (contact_id) do nothing`,
    [newId(), tenantId, contactId, source],
  );
}

/** Stores what is known now, and the change for its history. @returns `null` where nothing changed. */
export async function storeKnowledge(
  transaction: Transaction,
  before: LeadAndContact,
  knowledge: LeadKnowledge,
  stamp: ChangeStamp,
): Promise<StoredChange | null> {
  const changes = differences(knowledgeOf(before), knowledge);
  if (Object.keys(changes).length === 0) return null;
  await updateContact(transaction, before.contact.id, knowledge, stamp.language);
  await updateLead(transaction, before.lead.id, knowledge, stamp.engine);
  const id = newId();
  await transaction.query(
    `insert into lead_change (id, tenant_id, lead_id, changed_by, changes, created_at)
     select $1, tenant_id, id, $3, $4::jsonb, clock_timestamp() from lead where id = $2`,
    [id, before.lead.id, stamp.changedBy, JSON.stringify(changes)],
  );
  return { id, changes };
}

async function updateContact(
  transaction: Transaction,
  contactId: string,
  { name, email, phone }: LeadKnowledge,
  language: Language | null,
): Promise<void> {
  await transaction.query(`update contact set name = $2, email = $3, phone = $4, language = $5 where id = $1`, [
    contactId,
    name,
    email,
    phone,
    language,
  ]);
}

async function updateLead(
  transaction: Transaction,
  leadId: string,
  knowledge: LeadKnowledge,
  engine: string,
): Promise<void> {
  await transaction.query(
    `update lead set intent = $2, score = $3, evidence = $4::jsonb, requirement = $5, budget = $6, timeline = $7,
                     last_action = $8, engine = $9, updated_at = clock_timestamp()
      where id = $1`,
    [
      leadId,
      knowledge.intent,
      knowledge.score,
      JSON.stringify(knowledge.evidence),
      knowledge.requirement,
      knowledge.budget,
      knowledge.timeline,
      knowledge.lastAction,
      engine,
    ],
  );
}

export function knowledgeOf({ lead, contact }: LeadAndContact): LeadKnowledge {
  const { name, email, phone } = contact;
  const { requirement, budget, timeline, intent, score, evidence, last_action: lastAction } = lead;
  return { name, email, phone, requirement, budget, timeline, intent, score, evidence, lastAction };
}

function differences(before: LeadKnowledge, after: LeadKnowledge): StoredChange['changes'] {
  const previous = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after)
    .map(([field, value]) => ({ field, before: previous.get(field), after: value }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return Object.fromEntries(changed.map(({ field, ...values }) => [field, values]));
}
