import { setTimeout as pause } from 'node:timers/promises';
import { WahaSessionStatus } from '@parley/schema/enums';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import { ResourceAudit } from '../audit/resource-audit.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { requirePhoneNumber } from '../contacts/contact-phone.ts';
import type { Database } from '../database/database.ts';
import { conflict } from '../errors.ts';
import type { TenantService } from '../tenants/tenant.service.ts';
import { toCaller, WahaFailure } from './waha-failure.ts';
import type { WahaSessionStatusService } from './waha-session-status.service.ts';
import type { WahaSessionService } from './waha-session.service.ts';
import type { WahaSessionType } from './waha-session.type.ts';

/** A session that was just started has its code within some seconds. */
const attempts = 8;
const pauseMilliseconds = 500;

/** A code to be typed into the phone, and for which number it is. */
export interface PairingCode {
  readonly code: string;
  /** E.164. */
  readonly phone: string;
}

/** Links a session to a phone, by a code that is scanned or one that is typed. One that was stopped is started for it. */
export class WahaLinkingService {
  readonly #database: Database;
  readonly #sessions: WahaSessionService;
  readonly #statuses: WahaSessionStatusService;
  readonly #tenants: TenantService;
  readonly #audit: ResourceAudit;

  constructor(parts: {
    database: Database;
    sessions: WahaSessionService;
    statuses: WahaSessionStatusService;
    tenants: TenantService;
    audit: AuditService;
  }) {
    this.#database = parts.database;
    this.#sessions = parts.sessions;
    this.#statuses = parts.statuses;
    this.#tenants = parts.tenants;
    this.#audit = new ResourceAudit(parts.audit, 'waha_session');
  }

  /** The QR code as a PNG. @throws NOT_FOUND, CONFLICT where it is linked already or has no code yet, UNAVAILABLE */
  async qr(caller: MemberCaller, sessionId: string): Promise<Buffer> {
    const session = await this.#sessions.require(caller, sessionId);
    const client = this.#sessions.requireClient();
    return this.#whenLinking(caller, session, () => client.qr(session.wahaName));
  }

  /** @throws BAD_USER_INPUT for a number that is none, and as `qr` does. */
  async pairingCode(
    caller: MemberCaller,
    sessionId: string,
    phoneNumber: string,
    origin: AuditOrigin,
  ): Promise<PairingCode> {
    const session = await this.#sessions.require(caller, sessionId);
    const client = this.#sessions.requireClient();
    const { country } = await this.#tenants.named(caller.tenantId);
    const phone = requirePhoneNumber('phoneNumber', phoneNumber, country);
    const code = await this.#whenLinking(caller, session, () => client.pairingCode(session.wahaName, phone));
    const changes = { pairingCode: { after: 'requested' } };
    await this.#database.inTenant(caller.tenantId, (transaction) =>
      this.#audit.record(transaction, caller, 'execute', session.id, changes, origin),
    );
    return { code, phone };
  }

  async #whenLinking<Code>(caller: MemberCaller, session: WahaSessionType, ask: () => Promise<Code>): Promise<Code> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof WahaFailure)) throw error;
        if (error.kind !== 'not-ready' || attempt === attempts) throw error.toParleyError();
        await toCaller(this.#prepare(caller, session));
        await pause(pauseMilliseconds);
      }
    }
  }

  /** @throws CONFLICT where there is nothing to link. */
  async #prepare({ tenantId }: MemberCaller, { id: sessionId, wahaName }: WahaSessionType): Promise<void> {
    const client = this.#sessions.requireClient();
    const { status, phone } = await client.session(wahaName);
    await this.#statuses.note({ tenantId, sessionId }, { status, phone, saidAt: null });
    if (status === WahaSessionStatus.CONNECTED) throw conflict('This session is linked already');
    if (status !== WahaSessionStatus.CONNECTING) await client.start(wahaName);
  }
}
