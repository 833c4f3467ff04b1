import { createHash, randomBytes } from 'node:crypto';
import type { MemberRole } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { forbidden } from '../errors.ts';
import type { MemberCaller } from './caller.ts';
import { Invitation } from './invitation.entity.ts';
import { mayInvite } from './roles.ts';

/** A place that is held out: to whom, as what, and for how long. */
export interface InvitationRequest {
  readonly role: MemberRole;
  readonly email: string | null;
  readonly hours: number;
}

/** `token` is told here and never again. */
export interface CreatedInvitation {
  readonly id: string;
  readonly token: string;
  readonly role: MemberRole;
  readonly email: string | null;
  readonly expiresAt: Date;
}

/** What somebody who took an invitation comes with. */
export interface TakenInvitation {
  readonly id: string;
  readonly role: MemberRole;
  readonly invitedBy: string | null;
}

/** Holds out places in a tenant, and lets them be taken once. */
export class InvitationService {
  readonly #database: Database;
  readonly #audit: AuditService;

  constructor(database: Database, audit: AuditService) {
    this.#database = database;
    this.#audit = audit;
  }

  /** @throws FORBIDDEN for a role that is not below the caller's own: nobody lets in their equal. */
  async create(caller: MemberCaller, request: InvitationRequest, origin: AuditOrigin): Promise<CreatedInvitation> {
    if (!mayInvite(caller.role, request.role)) throw forbidden('You may only invite to a role below your own');
    const { tenantId, accountId } = caller;
    const email = request.email?.toLowerCase() ?? null;
    const { role, hours } = request;
    // 256 bits: nobody guesses it, so a plain hash is enough to keep it by.
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    const expiresAt = new Date(now.getTime() + hours * 3_600_000);
    const id = newId();
    await this.#database.inTenant(tenantId, async (transaction) => {
      const kept = { id, tenantId, role, email, tokenHash: hashOf(token), invitedBy: accountId, takenAt: null };
      transaction.entities.create(Invitation, { ...kept, createdAt: now, expiresAt }, { persist: true });
      await transaction.entities.flush();
      const changes = { role, email, expiresAt: expiresAt.toISOString() };
      const deed = { action: 'create', resourceType: 'invitation', resourceId: id, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
    });
    return { id, token, role, email, expiresAt };
  }

  /**
   * Takes the place, inside the transaction of the registration: undone with it, and taken by one of two at once.
   * @returns `null` for a token that is none of this tenant's, was used, has expired, or is for another address.
   */
  async take(
    transaction: Transaction,
    tenantId: string,
    token: string,
    email: string,
  ): Promise<TakenInvitation | null> {
    await transaction.enterTenant(tenantId);
    const [taken] = await transaction.query<TakenInvitation>(
      `update invitation set taken_at = clock_timestamp()
        where token_hash = $1 and taken_at is null and expires_at > clock_timestamp() and (email is null or email = $2)
       returning id, role, invited_by as "invitedBy"`,
      [hashOf(token), email.toLowerCase()],
    );
    return taken ?? null;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
