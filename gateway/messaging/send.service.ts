import { z } from 'zod';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { ApiKeyCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { StatementScope } from '../database/statement.ts';
import { forbidden } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import type { IdempotencyService } from '../idempotency/idempotency.service.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { acceptMessage, type MessageRequest } from './accept-message.ts';

/** What a program asks for. */
export interface SendRequest extends MessageRequest {
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
  /** Told after a message was accepted. */
  readonly #wakeRelay: () => void;

  constructor(parts: {
    database: Database;
    idempotency: IdempotencyService;
    limits: RateLimits;
    wakeRelay: () => void;
  }) {
    this.#database = parts.database;
    this.#idempotency = parts.idempotency;
    this.#limits = parts.limits;
    this.#wakeRelay = parts.wakeRelay;
  }

  /**
   * @throws RATE_LIMITED for the key's hour and the tenant's month, FORBIDDEN for what the key may not do, NOT_FOUND,
   * CONFLICT for a connector that is not active and for an idempotency key with another body, BAD_USER_INPUT.
   */
  async send(caller: ApiKeyCaller, request: SendRequest, origin: SendOrigin): Promise<AcceptedSend> {
    // First: whoever took a key from a page must not use up the hour of the page.
    if (!isAllowedSite(caller, origin)) throw forbidden('This key may not be used here');
    await this.#limits.takeForApiKey(caller.keyId, caller.rateLimit, origin);
    faultPoint('send.accept');
    const send = await this.#acceptOnce(caller, request, origin);
    faultPoint('send.accepted');
    return send;
  }

  async #acceptOnce(caller: ApiKeyCaller, request: SendRequest, origin: AuditOrigin): Promise<AcceptedSend> {
    const { idempotencyKey, ...body } = request;
    const { tenantId, projectId } = caller;
    if (idempotencyKey === null) {
      const messageId = await this.#accept(this.#database.statements(tenantId), caller, request, origin);
      this.#wakeRelay();
      return { messageId, isReplay: false };
    }
    const accept = async (transaction: Transaction) => {
      transaction.afterCommit(this.#wakeRelay);
      return { status: 202, body: { messageId: await this.#accept(transaction, caller, request, origin) } };
    };
    const { answer, replayed } = await this.#idempotency.once(tenantId, projectId, idempotencyKey, body, accept);
    return { ...accepted.parse(answer.body), isReplay: replayed };
  }

  /** Found and stored in one statement each: of what changes between them, the store refuses what is gone. */
  async #accept(
    scope: StatementScope,
    caller: ApiKeyCaller,
    request: SendRequest,
    { address, agent }: AuditOrigin,
  ): Promise<string> {
    const by = { changes: { keyId: caller.keyId }, origin: { address, agent } };
    return (await acceptMessage(scope, caller, request, by)).id;
  }
}

/** Whoever holds a key can say to be any page, but no page can say to be another: what is stolen from one works nowhere else. */
function isAllowedSite({ allowedOrigins }: ApiKeyCaller, { site }: { readonly site: string | null }): boolean {
  return allowedOrigins.length === 0 || (site !== null && allowedOrigins.includes(site));
}
