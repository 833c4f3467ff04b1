import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { CredentialsUnreadable, type CredentialVault } from '../connectors/credential-vault.ts';
import type { Database, Transaction } from '../database/database.ts';

/** As long as what HMAC-SHA256 gives (RFC 2104, section 3). */
const secretBytes = 32;
const hashPattern = /^[\da-f]{64}$/i;

/** `secret` is told here and never again. */
export interface RotatedSecret {
  readonly secret: string;
  readonly formerExpiresAt: Date | null;
}

interface SecretRow {
  readonly id: string;
  readonly secret: string;
}

/** The secrets with which tenants' own servers sign who their visitors are. */
export class IdentitySecretService {
  readonly #database: Database;
  readonly #vault: CredentialVault;
  readonly #audit: AuditService;
  readonly #report: (error: unknown) => void;

  constructor(database: Database, vault: CredentialVault, audit: AuditService, report: (error: unknown) => void) {
    this.#database = database;
    this.#vault = vault;
    this.#audit = audit;
    this.#report = report;
  }

  /** Both are good until the former one expires; one before that is good no longer. */
  rotate({ tenantId, accountId }: MemberCaller, overlapHours: number, origin: AuditOrigin): Promise<RotatedSecret> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      const formerExpiresAt = await expireFormer(transaction, tenantId, overlapHours);
      const id = newId();
      const secret = randomBytes(secretBytes).toString('base64url');
      await transaction.query(
        `insert into identity_secret (id, tenant_id, secret, created_at) values ($1, $2, $3, now())`,
        [id, tenantId, this.#vault.seal(secret, { tenantId, rowId: id })],
      );
      const what = { action: 'update', resourceType: 'identity_secret', resourceId: id } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...what, changes: { overlapHours } }, origin);
      return { secret, formerExpiresAt };
    });
  }

  /** Whether `hash` is the HMAC-SHA256 of `id` under a secret of the tenant's that is good now, as 64 hexadecimal digits. */
  async isSignature(tenantId: string, id: string, hash: string): Promise<boolean> {
    if (!hashPattern.test(hash)) return false;
    const given = Buffer.from(hash, 'hex');
    const secrets = await this.#secretsOf(tenantId);
    return secrets.some((secret) => timingSafeEqual(createHmac('sha256', secret).update(id).digest(), given));
  }

  async #secretsOf(tenantId: string): Promise<string[]> {
    const rows = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<SecretRow>(
        `select id, secret from identity_secret where tenant_id = $1 and (expires_at is null or expires_at > now())`,
        [tenantId],
      ),
    );
    return rows.flatMap((row) => this.#openIfReadable(tenantId, row) ?? []);
  }

  /** One whose key was taken away must not keep the other from being good. */
  #openIfReadable(tenantId: string, { id, secret }: SecretRow): string | null {
    try {
      return this.#vault.open(secret, { tenantId, rowId: id });
    } catch (cause) {
      if (!(cause instanceof CredentialsUnreadable)) throw cause;
      this.#report(new Error(`The identity secret ${id} cannot be read`, { cause }));
      return null;
    }
  }
}

/** Of two rotations at once the tenant's row lets one wait, so that only one secret has no end. */
async function expireFormer(transaction: Transaction, tenantId: string, overlapHours: number): Promise<Date | null> {
  await transaction.query(`select id from tenant where id = $1 for update`, [tenantId]);
  await transaction.query(`delete from identity_secret where tenant_id = $1 and expires_at is not null`, [tenantId]);
  const [former] = await transaction.query<{ expiresAt: string }>(
    `update identity_secret set expires_at = now() + make_interval(hours => $2) where tenant_id = $1
     returning to_jsonb(expires_at) #>> '{}' as "expiresAt"`,
    [tenantId, overlapHours],
  );
  return former === undefined ? null : new Date(former.expiresAt);
}
