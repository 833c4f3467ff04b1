import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { VisitorCaller } from '../auth/caller.ts';
import { toE164 } from '../contacts/contact-phone.ts';
import type { ContactService } from '../contacts/contact.service.ts';
import type { Database } from '../database/database.ts';
import { badInput, notFound } from '../errors.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { findReached } from './conversation-reach.ts';
import type { ConversationStateService } from './conversation-state.service.ts';
import { maskCardNumbers } from '../text/mask-card-numbers.ts';
import type { ConversationType } from './conversation.type.ts';

/** How a visitor judges a conversation. */
export interface Rating {
  readonly conversationId: string;
  readonly score: number;
  readonly comment?: string | null;
}

/** What a visitor says of themselves in a form. */
export interface VisitorDetails {
  readonly conversationId: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** The words that they agreed to. */
  readonly consent?: string | null;
}

/** What visitors tell beside the conversation: who they are, and how it was. */
export class VisitorDetailsService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #contacts: ContactService;
  readonly #states: ConversationStateService;
  readonly #audit: AuditService;

  constructor(
    database: Database,
    tenants: TenantService,
    contacts: ContactService,
    states: ConversationStateService,
    audit: AuditService,
  ) {
    this.#database = database;
    this.#tenants = tenants;
    this.#contacts = contacts;
    this.#states = states;
    this.#audit = audit;
  }

  /** A later rating takes the place of an earlier one, also after the end of the conversation. @throws NOT_FOUND */
  async rate(caller: VisitorCaller, { conversationId, score, comment }: Rating, origin: AuditOrigin) {
    await this.#own(caller, conversationId);
    const { tenantId } = caller;
    return this.#database.inTenant(tenantId, async (transaction) => {
      const [before] = await transaction.query<{ rating: number | null }>(
        `select rating from conversation where id = $1 for update`,
        [conversationId],
      );
      await transaction.query(`update conversation set rating = $2, rating_comment = $3 where id = $1`, [
        conversationId,
        score,
        comment?.trim() ? maskCardNumbers(comment.trim()) : null,
      ]);
      const changes = { rating: { before: before?.rating ?? null, after: score } };
      await this.#states.record(transaction, { tenantId, accountId: null }, conversationId, changes, origin);
      return this.#states.announceChange(transaction, conversationId);
    });
  }

  /** @throws NOT_FOUND, BAD_USER_INPUT for a phone number that is none, or where nothing is said. */
  async leave(caller: VisitorCaller, details: VisitorDetails, origin: AuditOrigin): Promise<ConversationType> {
    const { contact } = await this.#own(caller, details.conversationId);
    const { tenantId } = caller;
    const { country } = await this.#tenants.named(tenantId);
    const phone = details.phone == null ? null : toE164(details.phone, country);
    if (details.phone != null && phone === null) throw badInput('phone', 'phone must be a phone number');
    const told = { name: details.name?.trim() ?? null, email: details.email?.toLowerCase() ?? null, phone };
    const names = Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [name]));
    if (names.length === 0) throw badInput('name', 'Give a name, an email or a phone');
    return this.#database.inTenant(tenantId, async (transaction) => {
      // In the order in which a reply and its judgement lock them: otherwise each could wait for the other.
      await transaction.query(`select id from conversation where id = $1 for update`, [details.conversationId]);
      await transaction.query(`select id from lead where contact_id = $1 for no key update`, [contact.id]);
      await this.#contacts.correct(transaction, contact.id, told);
      // Which details there are, and not what they say: the audit cannot be emptied. The words agreed to are nobody's secret.
      const changes = { details: names, consent: details.consent ?? null };
      const what = { action: 'update', resourceType: 'contact', resourceId: contact.id } as const;
      await this.#audit.record(transaction, { tenantId, accountId: null, ...what, changes }, origin);
      return this.#states.announceChange(transaction, details.conversationId);
    });
  }

  async #own(caller: VisitorCaller, conversationId: string): Promise<ConversationType> {
    const conversation = await findReached(this.#database, caller, conversationId);
    if (conversation === null) throw notFound('Conversation');
    return conversation;
  }
}
