import type { Intent, Language } from '@parley/schema/enums';
import { v7 as newId, validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import { toE164 } from '../contacts/contact-phone.ts';
import type { ContactRow } from '../contacts/contact.type.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, notFound } from '../errors.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { LeadEvidence } from './lead-evidence.ts';
import { listLeads, type LeadListRequest } from './lead-reader.ts';
import { leadFrom, type LeadRow, type LeadType } from './lead.type.ts';
import { scoreInBand } from './score-band.ts';

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

/** Fields a person sets; what is left out stays as it is, and `null` empties a field. */
export type LeadCorrection = {
  readonly [Field in Exclude<keyof LeadKnowledge, 'score' | 'evidence'>]?: LeadKnowledge[Field] | undefined;
};

interface LeadAndContact {
  readonly lead: LeadRow;
  readonly contact: ContactRow;
}

/** What is understood of a contact's wish to buy: read, judged and corrected here alone. */
export class LeadService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #conversations: ConversationService;
  readonly #audit: AuditService;

  constructor(database: Database, tenants: TenantService, conversations: ConversationService, audit: AuditService) {
    this.#database = database;
    this.#tenants = tenants;
    this.#conversations = conversations;
    this.#audit = audit;
  }

  async find(caller: MemberCaller, id: string): Promise<LeadType | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.#database.inTenant(caller.tenantId, (transaction) =>
      readLeads(transaction, 'lead.id', [id]),
    );
    return found === undefined ? null : leadFrom(found.lead, found.contact);
  }

  /** The leads of many contacts in one statement, in the order asked for. */
  async ofContacts(tenantId: string, contactIds: readonly string[]): Promise<(LeadType | null)[]> {
    const rows = await this.#database.inTenant(tenantId, (transaction) =>
      readLeads(transaction, 'lead.contact_id', contactIds),
    );
    const byContact = new Map(rows.map((row) => [row.contact.id, leadFrom(row.lead, row.contact)]));
    return contactIds.map((id) => byContact.get(id) ?? null);
  }

  list(caller: MemberCaller, request: LeadListRequest) {
    return this.#database.inTenant(caller.tenantId, (transaction) => listLeads(transaction, request));
  }

  /** Stores the responder's judgement, inside the transaction of its reply. @returns whether anything changed. */
  async applyJudgement(
    transaction: Transaction,
    contactId: string,
    knowledge: LeadKnowledge,
    by: { engine: string; language: Language },
  ): Promise<boolean> {
    const [before] = await readLeads(transaction, 'lead.contact_id', [contactId]);
    if (before === undefined) throw notFound('Lead');
    return this.#store(transaction, before, knowledge, {
      changedBy: by.engine,
      engine: by.engine,
      language: by.language,
    });
  }

  /**
   * A person's correction. Where only the intent is set, the score moves into its band.
   * @throws NOT_FOUND, BAD_USER_INPUT for a phone number that is none.
   */
  async correct(caller: MemberCaller, id: string, correction: LeadCorrection, origin: AuditOrigin): Promise<LeadType> {
    const phone = correction.phone == null ? correction.phone : await this.#phoneOf(caller, correction.phone);
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const [before] = isUuid(id) ? await readLeads(transaction, 'lead.id', [id]) : [];
      if (before === undefined) throw notFound('Lead');
      const known = knowledgeOf(before);
      const knowledge = corrected(known, { ...correction, phone });
      const stamp = { changedBy: caller.accountId, engine: 'person', language: before.contact.language };
      if (await this.#store(transaction, before, knowledge, stamp)) {
        const changes = differences(known, knowledge);
        const what = { action: 'update', resourceType: 'lead', resourceId: id, changes } as const;
        await this.#audit.record(
          transaction,
          { tenantId: caller.tenantId, accountId: caller.accountId, ...what },
          origin,
        );
        await this.#announce(transaction, before.contact.id);
      }
      const [stored] = await readLeads(transaction, 'lead.id', [id]);
      if (stored === undefined) throw notFound('Lead');
      return leadFrom(stored.lead, stored.contact);
    });
  }

  async #phoneOf(caller: MemberCaller, phone: string): Promise<string> {
    const { country } = await this.#tenants.named(caller.tenantId);
    const number = toE164(phone, country);
    if (number === null) throw badInput('phone', 'phone is not a valid phone number');
    return number;
  }

  /** Whoever has a conversation of this lead open sees it change. */
  async #announce(transaction: Transaction, contactId: string): Promise<void> {
    const rows = await transaction.query<{ id: string }>(
      `select id from conversation where contact_id = $1 and state <> 'CLOSED'`,
      [contactId],
    );
    for (const { id } of rows) await this.#conversations.announceChange(transaction, id);
  }

  async #store(
    transaction: Transaction,
    before: LeadAndContact,
    knowledge: LeadKnowledge,
    stamp: { changedBy: string; engine: string; language: Language | null },
  ): Promise<boolean> {
    const changes = differences(knowledgeOf(before), knowledge);
    if (Object.keys(changes).length === 0) return false;
    await transaction.query(`update contact set name = $2, email = $3, phone = $4, language = $5 where id = $1`, [
      before.contact.id,
      knowledge.name,
      knowledge.email,
      knowledge.phone,
      stamp.language,
    ]);
    await transaction.query(
      `update lead set intent = $2, score = $3, evidence = $4::jsonb, requirement = $5, budget = $6, timeline = $7,
                       last_action = $8, engine = $9, updated_at = clock_timestamp()
        where id = $1`,
      [
        before.lead.id,
        knowledge.intent,
        knowledge.score,
        JSON.stringify(knowledge.evidence),
        knowledge.requirement,
        knowledge.budget,
        knowledge.timeline,
        knowledge.lastAction,
        stamp.engine,
      ],
    );
    await transaction.query(
      `insert into lead_change (id, tenant_id, lead_id, changed_by, changes, created_at)
       select $1, tenant_id, id, $3, $4::jsonb, clock_timestamp() from lead where id = $2`,
      [newId(), before.lead.id, stamp.changedBy, JSON.stringify(changes)],
    );
    return true;
  }
}

function readLeads(transaction: Transaction, column: 'lead.id' | 'lead.contact_id', ids: readonly string[]) {
  return transaction.query<LeadAndContact>(
    `select to_jsonb(lead) as lead, to_jsonb(contact) as contact
       from lead join contact on contact.id = lead.contact_id where ${column} = any($1::uuid[])`,
    [ids],
  );
}

function knowledgeOf({ lead, contact }: LeadAndContact): LeadKnowledge {
  const { name, email, phone } = contact;
  const { requirement, budget, timeline, intent, score, evidence, last_action: lastAction } = lead;
  return { name, email, phone, requirement, budget, timeline, intent, score, evidence, lastAction };
}

function differences(before: LeadKnowledge, after: LeadKnowledge): Record<string, { before: unknown; after: unknown }> {
  const previous = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after)
    .map(([field, value]) => ({ field, before: previous.get(field), after: value }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return Object.fromEntries(changed.map(({ field, ...values }) => [field, values]));
}

/** What is left out of a correction stays; `null` empties a field that may be empty. */
function corrected(known: LeadKnowledge, correction: LeadCorrection): LeadKnowledge {
  const { name, email, phone, requirement, budget, timeline, intent, lastAction } = correction;
  const nextIntent = intent ?? known.intent;
  return {
    name: name === undefined ? known.name : name,
    email: email === undefined ? known.email : (email?.toLowerCase() ?? null),
    phone: phone === undefined ? known.phone : phone,
    requirement: requirement === undefined ? known.requirement : requirement,
    budget: budget === undefined ? known.budget : budget,
    timeline: timeline === undefined ? known.timeline : timeline,
    intent: nextIntent,
    score: scoreInBand(nextIntent, known.score),
    evidence: known.evidence,
    lastAction: lastAction ?? known.lastAction,
  };
}
