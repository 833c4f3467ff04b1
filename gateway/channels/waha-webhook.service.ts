import type { ResponderMode } from '@parley/schema/enums';
import type { AuditOrigin } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import { badInput, unauthenticated } from '../errors.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { isWithinHours, type OfficeHours } from '../office-hours/office-hours.ts';
import { readSession } from '../sessions/waha-session-reader.ts';
import type { SessionOwner, WahaSessionStatusService } from '../sessions/waha-session-status.service.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import type { InboundService } from './inbound.service.ts';
import type { Waha, WahaWebhook } from './waha.ts';

/** What WAHA tells of all tenants' sessions, in one place; each webhook names its session. */
export class WahaWebhookService {
  readonly #database: Database;
  readonly #tenants: TenantService;
  readonly #waha: Waha;
  readonly #statuses: WahaSessionStatusService;
  readonly #inbound: InboundService;
  readonly #limits: RateLimits;
  readonly #hmacKey: string | undefined;
  readonly #report: (problem: Error) => void;

  constructor(parts: {
    database: Database;
    tenants: TenantService;
    waha: Waha;
    statuses: WahaSessionStatusService;
    inbound: InboundService;
    limits: RateLimits;
    hmacKey: string | undefined;
    report: (problem: Error) => void;
  }) {
    this.#database = parts.database;
    this.#tenants = parts.tenants;
    this.#waha = parts.waha;
    this.#statuses = parts.statuses;
    this.#inbound = parts.inbound;
    this.#limits = parts.limits;
    this.#hmacKey = parts.hmacKey;
    this.#report = parts.report;
  }

  /**
   * Stores what a webhook tells, once however often it is told. One of a session that is none of ours is of no use, and is
   * no error: WAHA would tell it fifteen times.
   * @returns how many events it told of.
   * @throws UNAUTHENTICATED for a signature that is wrong or missing while there is a key, BAD_USER_INPUT for what is no
   * webhook, RATE_LIMITED
   */
  async receive(
    { body, signature }: { readonly body: string; readonly signature: string | null },
    origin: AuditOrigin & LimitedCall,
  ): Promise<number> {
    await this.#limits.takeForAddress('webhook', origin);
    if (this.#hmacKey !== undefined && !this.#waha.verify(this.#hmacKey, Buffer.from(body), signature)) {
      throw unauthenticated('The signature is missing or wrong');
    }
    const webhook = this.#waha.parse(parse(body));
    const owner = await this.#statuses.ownerOf(webhook.wahaName);
    if (owner === null) return 0;
    await this.#limits.takeForTenant('webhook', owner.tenantId, origin);
    if (webhook.status === null) return this.#take(webhook, owner, origin);
    await this.#statuses.note(owner, webhook.status);
    return 1;
  }

  async #take(webhook: WahaWebhook, owner: SessionOwner, origin: AuditOrigin): Promise<number> {
    const events = webhook.eventsOf(owner.sessionId);
    if (events.length === 0) return 0;
    const tenant = await this.#tenants.named(owner.tenantId);
    const isAnswered = await this.#isAnswered(owner);
    for (const event of events) {
      await this.#inbound.take({ tenant, adapter: this.#waha, origin, isAnswered }, event);
      if (event.kind === 'unreadable') this.#report(new Error(event.problem));
    }
    return events.length;
  }

  async #isAnswered({ tenantId, sessionId }: SessionOwner): Promise<boolean> {
    const session = await this.#database.inTenant(tenantId, (transaction) => readSession(transaction, sessionId));
    return session !== null && answersAt(session.responder, session.officeHours, new Date());
  }
}

function answersAt(mode: ResponderMode, hours: OfficeHours | null, moment: Date): boolean {
  if (mode === 'OUT_OF_HOURS') return hours === null || !isWithinHours(hours, moment);
  return mode === 'ON';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw badInput('body', 'body is not valid JSON');
  }
}
