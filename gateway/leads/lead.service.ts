import { Intent, type Channel, type Language } from '@parley/schema/enums';
import { validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import type { ContactIdentifierService } from '../contacts/contact-identifier.service.ts';
import type { ContactService } from '../contacts/contact.service.ts';
import { requirePhoneNumber } from '../contacts/contact-phone.ts';
import type { ConversationStateService } from '../conversations/conversation-state.service.ts';
import type { MessageType } from '../conversations/message.type.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, forbidden, notFound } from '../errors.ts';
import { promiseWork } from '../events/promise-work.ts';
import type { Tenant } from '../tenants/tenant.entity.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { IntentChangeType } from './intent-change.type.ts';
import { readIntentHistory } from './intent-history-reader.ts';
import { corrected, type LeadCorrection } from './lead-correction.ts';
import { readLeadMessages } from './lead-messages-reader.ts';
import { listLeads, type LeadListRequest } from './lead-reader.ts';
import {
  addBlankLead,
  knowledgeOf,
  lockLead,
  lockLeadOfConversation,
  lockOpenConversations,
  readLeads,
  storeKnowledge,
  type ChangeStamp,
  type LeadAndContact,
  type LeadKnowledge,
  type StoredChange,
} from './lead-store.ts';
import { leadFrom, type LeadType } from './lead.type.ts';
import { noteCorrection } from './note-correction.ts';

/** A lead that a person brings along: what is known of it, and where it came from. */
export interface NewLead extends LeadCorrection {
  readonly intent: Intent;
  readonly source: Channel;
  /** Slug or id of the tenant it is meant for; the caller's own where it is left out. */
  readonly tenant?: string | null | undefined;
}

interface Parts {
  readonly database: Database;
  readonly tenants: TenantService;
  readonly contacts: ContactService;
  readonly identifiers: ContactIdentifierService;
  readonly states: ConversationStateService;
  readonly audit: AuditService;
  /** Called after a commit that promised to tell of a hot lead; `null` where nobody is to be told. */
  readonly onPromise: (() => void) | null;
}

/** What is understood of a contact's wish to buy: read, judged, made and corrected here alone. */
export class LeadService {
  readonly #parts: Parts;
  readonly #database: Database;
  readonly #audit: ResourceAudit;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#database = parts.database;
    this.#audit = new ResourceAudit(parts.audit, 'lead');
  }

  async find(caller: MemberCaller, id: string): Promise<LeadType | null> {
    if (!isUuid(id)) return null;
    const statements = this.#database.statements(caller.tenantId);
    const [found] = await readLeads(statements, 'lead.id', [id], narrowedTo(caller));
    return found === undefined ? null : leadFrom(found.lead, found.contact);
  }

  /** Whether another tenant has a lead with this id. */
  async isForeign(caller: MemberCaller, id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const [owner] = await this.#database.outsideTenants((transaction) =>
      transaction.query(`select 1 as found from lead_owner where lead_id = $1 and tenant_id <> $2`, [
        id,
        caller.tenantId,
      ]),
    );
    return owner !== undefined;
  }

  /** The leads of many contacts in one statement, in the order asked for. */
  async ofContacts(caller: MemberCaller, contactIds: readonly string[]): Promise<(LeadType | null)[]> {
    const statements = this.#database.statements(caller.tenantId);
    const rows = await readLeads(statements, 'lead.contact_id', contactIds, narrowedTo(caller));
    const byContact = new Map(rows.map((row) => [row.contact.id, leadFrom(row.lead, row.contact)]));
    return contactIds.map((id) => byContact.get(id) ?? null);
  }

  /** The last messages with each of many contacts. @throws BAD_USER_INPUT where they would be too many. */
  messagesOf(caller: MemberCaller, contactIds: readonly string[], last: number): Promise<MessageType[][]> {
    return readLeadMessages(this.#database.statements(caller.tenantId), contactIds, last, narrowedTo(caller));
  }

  /** The last changes of intent and score of each of many leads that the caller was given before, the newest first. */
  intentHistoriesOf(tenantId: string, leadIds: readonly string[], last: number): Promise<IntentChangeType[][]> {
    return readIntentHistory(this.#database.statements(tenantId), leadIds, last);
  }

  list(caller: MemberCaller, request: Omit<LeadListRequest, 'narrowedTo'>) {
    const narrowed = { ...request, narrowedTo: narrowedTo(caller) };
    return listLeads(this.#database.statements(caller.tenantId), narrowed);
  }

  /** Stores the responder's judgement, inside the transaction of its reply. @returns whether anything changed. */
  async applyJudgement(
    transaction: Transaction,
    conversationId: string,
    knowledge: LeadKnowledge,
    { engine, language }: { engine: string; language: Language },
  ): Promise<boolean> {
    const before = await lockLeadOfConversation(transaction, conversationId);
    if (before === null) throw notFound('Lead');
    const { name, email, phone } = before.contact;
    // What a channel told of them since the responder read it stays.
    const known = {
      ...knowledge,
      name: knowledge.name ?? name,
      email: knowledge.email ?? email,
      phone: knowledge.phone ?? phone,
    };
    return (await this.#store(transaction, before, known, { changedBy: engine, engine, language })) !== null;
  }

  /**
   * A person's correction. Where only the intent is set, the score moves into its band.
   * @throws NOT_FOUND, BAD_USER_INPUT for a phone number that is none.
   */
  async correct(caller: MemberCaller, id: string, correction: LeadCorrection, origin: AuditOrigin): Promise<LeadType> {
    const tenant = await this.#parts.tenants.named(caller.tenantId);
    const known = { ...correction, phone: phoneOf(correction.phone, tenant) };
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const [visible] = isUuid(id) ? await readLeads(transaction, 'lead.id', [id], narrowedTo(caller)) : [];
      if (visible === undefined) throw notFound('Lead');
      const open = await lockOpenConversations(transaction, visible.contact.id);
      const before = await lockLead(transaction, 'lead.id', id);
      if (before === null) throw notFound('Lead');
      const stored = await this.#storeCorrection(transaction, caller, before, known);
      if (stored !== null) {
        await noteCorrection(transaction, before, stored, caller.accountId);
        await this.#audit.record(transaction, caller, 'update', id, stored.changes, origin);
        await this.#announce(transaction, open);
      }
      return this.#existing(transaction, id);
    });
  }

  /**
   * A lead from elsewhere. Whoever is known by its phone number, else by its e-mail address, has a lead already or is
   * given one: then what is given corrects it, and where it began stays.
   * @throws FORBIDDEN for another tenant's and for a contact that the caller does not see, BAD_USER_INPUT for a phone number that is none and for nobody at all.
   */
  async create(caller: MemberCaller, given: NewLead, origin: AuditOrigin): Promise<LeadType> {
    const { tenant: meantFor, source, ...correction } = given;
    const tenant = await this.#parts.tenants.named(caller.tenantId);
    if (meantFor != null && meantFor !== tenant.slug && meantFor !== tenant.id)
      throw forbidden('A lead can only be made in your own tenant');
    const email = correction.email?.toLowerCase() ?? null;
    const known = { ...correction, email, phone: phoneOf(correction.phone, tenant) ?? null };
    if ([known.name, known.email, known.phone].every((one) => one == null))
      throw badInput('name', 'name, email or phone must be given');
    return this.#database.inTenant(tenant.id, async (transaction) => {
      const contactId = await this.#contactOf(transaction, tenant.id, known, origin);
      const open = await lockOpenConversations(transaction, contactId);
      await addBlankLead(transaction, tenant.id, contactId, source);
      await this.#requireVisible(transaction, caller, contactId);
      const before = await lockLead(transaction, 'lead.contact_id', contactId);
      if (before === null) throw notFound('Lead');
      const stored = await this.#storeCorrection(transaction, caller, before, withoutNulls(known));
      const { id: resourceId } = before.lead;
      await this.#audit.record(transaction, caller, 'create', resourceId, stored?.changes ?? {}, origin);
      await this.#announce(transaction, open);
      return this.#existing(transaction, resourceId);
    });
  }

  async #contactOf(
    transaction: Transaction,
    tenantId: string,
    known: { phone: string | null; email: string | null },
    origin: AuditOrigin,
  ): Promise<string> {
    const { contacts, identifiers } = this.#parts;
    const id =
      (await identifiers.knownBy(transaction, tenantId, known)) ??
      (await contacts.create(transaction, tenantId, { language: null }, origin));
    if (known.phone !== null) await identifiers.vouchForPhone(transaction, tenantId, id, known.phone);
    return id;
  }

  /** Whom somebody else answers is not shown to whoever knows a phone number. @throws FORBIDDEN */
  async #requireVisible(transaction: Transaction, caller: MemberCaller, contactId: string): Promise<void> {
    const visible = await readLeads(transaction, 'lead.contact_id', [contactId], narrowedTo(caller));
    if (visible.length === 0) throw forbidden('Somebody else answers this contact');
  }

  #storeCorrection(
    transaction: Transaction,
    caller: MemberCaller,
    before: LeadAndContact,
    correction: LeadCorrection,
  ): Promise<StoredChange | null> {
    const stamp = { changedBy: caller.accountId, engine: 'person', language: before.contact.language };
    return this.#store(transaction, before, corrected(knowledgeOf(before), correction), stamp);
  }

  /** A lead that becomes hot by this is told of: promised in the same transaction, once for each time it turns. */
  async #store(
    transaction: Transaction,
    before: LeadAndContact,
    knowledge: LeadKnowledge,
    stamp: ChangeStamp,
  ): Promise<StoredChange | null> {
    const stored = await storeKnowledge(transaction, before, knowledge, stamp);
    const { onPromise } = this.#parts;
    const turnedHot = knowledge.intent === Intent.HOT && before.lead.intent !== Intent.HOT;
    if (stored === null || !turnedHot || onPromise === null) return stored;
    const { id: leadId, tenant_id: tenantId } = before.lead;
    const payload = { leadId, changeId: stored.id };
    await promiseWork(transaction, { topic: 'lead.turned-hot', tenantId, key: leadId, payload });
    transaction.afterCommit(onPromise);
    return stored;
  }

  /** Whoever has a conversation of this lead open sees it change. */
  async #announce(transaction: Transaction, conversationIds: readonly string[]): Promise<void> {
    for (const id of conversationIds) await this.#parts.states.announceChange(transaction, id);
  }

  async #existing(transaction: Transaction, id: string): Promise<LeadType> {
    const [found] = await readLeads(transaction, 'lead.id', [id], null);
    if (found === undefined) throw notFound('Lead');
    return leadFrom(found.lead, found.contact);
  }
}

/** What is not given of a lead that was known before is no reason to forget it. */
function withoutNulls(known: LeadCorrection): LeadCorrection {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

/** @throws BAD_USER_INPUT */
function phoneOf(phone: string | null | undefined, { country }: Tenant): string | null | undefined {
  return phone == null ? phone : requirePhoneNumber('phone', phone, country);
}
