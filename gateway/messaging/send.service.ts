import { v7 as newId, validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { ApiKeyCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { forbidden } from '../errors.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { composeMessage, type TemplateVariable } from './compose-message.ts';
import { storeOutbound } from './outbound-store.ts';
import { readRecipient } from './recipient.ts';
import { readSendTarget } from './send-target.ts';

/** What a program asks for. */
export interface SendRequest {
  readonly to: string;
  readonly connectorId: string;
  readonly templateId: string;
  readonly variables: readonly TemplateVariable[];
  /** Kept apart for each project, for 24 hours. */
  readonly idempotencyKey: string | null;
}

/** A message that was accepted, now or when the key was first given. */
export interface AcceptedSend {
  readonly messageId: string;
  readonly isReplay: boolean;
}

/** Where a send came from. */
type SendOrigin = AuditOrigin & LimitedCall & { readonly site: string | null };

const accepted = z.object({ messageId: z.uuid() });

/** Accepts messages of programs. One that was accepted is stored together with the promise to send it. */
export class SendService {
  readonly #database: Database;
  readonly #idempotency: IdempotencyService;
  readonly #limits: RateLimits;
  readonly #audit: AuditService;
  /** Told after a message was accepted. */
  readonly #wakeRelay: () => void;

  constructor(parts: {
    database: Database;
    idempotency: IdempotencyService;
    limits: RateLimits;
    audit: AuditService;
    wakeRelay: () => void;
  }) {
    this.#database = parts.database;
    this.#idempotency = parts.idempotency;
    this.#limits = parts.limits;
    this.#audit = parts.audit;
    this.#wakeRelay = parts.wakeRelay;
  }

  /**
   * @throws RATE_LIMITED for the key's hour and the tenant's month, FORBIDDEN for what the key may not do, NOT_FOUND,
   * CONFLICT for a connector that is not active and for an idempotency key with another body, BAD_USER_INPUT.
   */
  async send(caller: ApiKeyCaller, request: SendRequest, origin: SendOrigin): Promise<AcceptedSend> {
    await this.#limits.takeForApiKey(caller.keyId, caller.rateLimit, origin);
    if (!isAllowedSite(caller, origin)) throw forbidden('This key may not be used here');
    const { idempotencyKey, ...body } = request;
    const accept = (transaction: Transaction) => this.#accept(transaction, caller, request, origin);
    if (idempotencyKey === null) {
      const messageId = await this.#database.inTenant(caller.tenantId, accept);
      return { messageId, isReplay: false };
    }
    const { tenantId, projectId } = caller;
    const { answer, replayed } = await this.#idempotency.once(
      tenantId,
      projectId,
      idempotencyKey,
      body,
      async (transaction) => ({ status: 202, body: { messageId: await accept(transaction) } }),
    );
    return { ...accepted.parse(answer.body), isReplay: replayed };
  }

  async #accept(
    transaction: Transaction,
    caller: ApiKeyCaller,
    { to, connectorId, templateId, variables }: SendRequest,
    origin: AuditOrigin,
  ): Promise<string> {
    const { tenantId, projectId, keyId } = caller;
    const ids = { connectorId: uuidOrNull(connectorId), templateId: uuidOrNull(templateId) };
    const { connector, template } = await readSendTarget(transaction, caller, ids);
    const message = {
      id: newId(),
      tenantId,
      projectId,
      connectorId: connector.id,
      connectorType: connector.type,
      templateId: template.id,
      recipient: readRecipient(connector.type, to),
      ...composeMessage(template, variables),
    };
    await storeOutbound(transaction, message);
    const changes = { keyId, projectId, connectorId: connector.id, templateId: template.id };
    const deed = { action: 'create', resourceType: 'outbound_message', resourceId: message.id, changes } as const;
    await this.#audit.record(transaction, { tenantId, accountId: null, ...deed }, origin);
    transaction.afterCommit(this.#wakeRelay);
    return message.id;
  }
}

/** Whoever holds a key can say to be any page, but no page can say to be another: what is stolen from one works nowhere else. */
function isAllowedSite({ allowedOrigins }: ApiKeyCaller, { site }: { readonly site: string | null }): boolean {
  return allowedOrigins.length === 0 || (site !== null && allowedOrigins.includes(site));
}

const uuidOrNull = (id: string) => (isUuid(id) ? id : null);
