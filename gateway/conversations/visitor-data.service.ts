import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { VisitorCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { conflict, notFound, unavailable } from '../errors.ts';
import { promiseWork } from '../events/promise-work.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { ConversationService } from './conversation.service.ts';

/** A file with what is kept of a visitor. */
export interface VisitorExport {
  readonly fileName: string;
  /** JSON. */
  readonly data: string;
}

/** What visitors take with them: their data, and the conversation by e-mail. */
export class VisitorDataService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #conversations: ConversationService;
  readonly #audit: AuditService;
  readonly #limits: RateLimits;
  /** Called after a commit that promised an e-mail; `null` where this server sends none. */
  readonly #onPromise: (() => void) | null;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    conversations: ConversationService;
    audit: AuditService;
    limits: RateLimits;
    onPromise: (() => void) | null;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#conversations = parts.conversations;
    this.#audit = parts.audit;
    this.#limits = parts.limits;
    this.#onPromise = parts.onPromise;
  }

  /** @throws NOT_FOUND for a conversation that is not the visitor's own */
  async export(caller: VisitorCaller, conversationId: string, origin: AuditOrigin): Promise<VisitorExport> {
    await this.#own(caller, conversationId);
    const { settings, slug } = await this.#tenants.named(caller.tenantId);
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const [row] = await transaction.query<{ data: object }>(exportStatement, [
        conversationId,
        settings.visitorSeesLead,
      ]);
      if (row === undefined) throw notFound('Conversation');
      await this.#record(transaction, caller, conversationId, 'data', origin);
      return { fileName: `${slug}-${conversationId}.json`, data: JSON.stringify(row.data, null, 2) };
    });
  }

  /**
   * Promises the conversation by e-mail, to the address that is the visitor's own and no other.
   * @returns the address. @throws NOT_FOUND, CONFLICT where none is known, RATE_LIMITED, UNAVAILABLE
   */
  async emailTranscript(
    caller: VisitorCaller,
    conversationId: string,
    call: LimitedCall & AuditOrigin,
  ): Promise<string> {
    const onPromise = this.#onPromise;
    if (onPromise === null) throw unavailable('This server sends no e-mails');
    const { contact } = await this.#own(caller, conversationId);
    const { email } = contact;
    if (email === null) throw conflict('No e-mail address is known of you; leave one first');
    await this.#limits.takeForAddress('transcript', call);
    await this.#limits.takeForTenant('transcript', caller.tenantId, call);
    await this.#limits.takeForRecipient(email, call);
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      const transcriptId = newId();
      const work = { topic: 'conversation.transcript', payload: { conversationId, transcriptId } } as const;
      await promiseWork(transaction, { ...work, tenantId: caller.tenantId, key: transcriptId });
      await this.#record(transaction, caller, conversationId, 'transcript', call);
      transaction.afterCommit(onPromise);
    });
    return email;
  }

  async #own(caller: VisitorCaller, conversationId: string) {
    const conversation = await this.#conversations.find(caller, conversationId);
    if (conversation === null) throw notFound('Conversation');
    return conversation;
  }

  #record(
    transaction: Transaction,
    { tenantId }: VisitorCaller,
    conversationId: string,
    given: 'data' | 'transcript',
    origin: AuditOrigin,
  ): Promise<void> {
    const what = { action: 'execute', resourceType: 'conversation', resourceId: conversationId } as const;
    return this.#audit.record(transaction, { tenantId, accountId: null, ...what, changes: { given } }, origin);
  }
}

/** $1 is the conversation, $2 whether its visitor may see what was concluded of them. */
const exportStatement = `
  select jsonb_build_object(
    'exportedAt', now(),
    'contact', jsonb_build_object('id', contact.id, 'name', contact.name, 'email', contact.email,
                                  'phone', contact.phone, 'language', contact.language, 'since', contact.created_at),
    'names', (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'value', value)), '[]')
                from contact_identifier where contact_id = contact.id),
    'conversation', jsonb_build_object('id', conversation.id, 'channel', channel, 'state', state,
                                       'language', conversation.language, 'page', source, 'campaign', campaign,
                                       'rating', rating, 'ratingComment', rating_comment,
                                       'since', conversation.created_at),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object(
                    'at', created_at, 'from', role, 'text', content, 'files', attachments) order by seq), '[]')
                   from (select * from message where conversation_id = conversation.id
                          order by seq desc limit 5000) newest),
    'understood', case when $2 then (select jsonb_build_object(
                    'intent', intent, 'score', score, 'requirement', requirement, 'budget', budget,
                    'timeline', timeline, 'evidence', evidence) from lead where contact_id = contact.id) end
  ) as data
    from conversation join contact on contact.id = conversation.contact_id
   where conversation.id = $1`;
