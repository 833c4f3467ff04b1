import { randomUUID } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { AccountType } from '../auth/account.type.ts';
import type { AuthService } from '../auth/auth.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { fileKindOf } from '../files/file-kind.ts';

/** Bytes of a picture: a square of 512 points is far below. */
export const maximumPictureSize = 256 * 1024;

/** What every browser draws at once, and that nothing else can hide in. */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

export interface StoredPicture {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Keeps the pictures that people show beside their replies. */
export class PictureService {
  readonly #database: Database;
  readonly #auth: AuthService;
  readonly #audit: AuditService;

  constructor(database: Database, auth: AuthService, audit: AuditService) {
    this.#database = database;
    this.#auth = auth;
    this.#audit = audit;
  }

  /** The caller's own, in all of their tenants; null takes it away. @throws BAD_USER_INPUT for what is no picture. */
  async set(caller: MemberCaller, image: string | null, origin: AuditOrigin): Promise<AccountType> {
    const picture = image === null ? null : await pictureIn(image);
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      await replace(transaction, caller.accountId, picture);
      const { tenantId, accountId } = caller;
      const changes = { picture: { after: picture === null ? null : picture.contentType } };
      const deed = { action: 'update', resourceType: 'account', resourceId: accountId, changes } as const;
      await this.#audit.record(transaction, { tenantId, accountId, ...deed }, origin);
    });
    return this.#auth.accountOf(caller);
  }

  /** `null` for one that was replaced, or never was. */
  async find(id: string): Promise<StoredPicture | null> {
    if (!isUuid(id)) return null;
    const [found] = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ contentType: string; bytes: string }>(
        `select content_type as "contentType", encode(bytes, 'base64') as bytes from account_picture where id = $1`,
        [id],
      ),
    );
    return found === undefined ? null : { ...found, bytes: Buffer.from(found.bytes, 'base64') };
  }
}

/** @throws BAD_USER_INPUT */
async function pictureIn(image: string): Promise<StoredPicture> {
  const bytes = Buffer.from(image, 'base64');
  if (bytes.length > maximumPictureSize) throw badInput('image', 'image must have at most 256 KB');
  const contentType = (await fileKindOf(bytes, ''))?.contentType ?? '';
  if (!drawn.has(contentType)) throw badInput('image', 'image must be a PNG, JPEG or WebP picture in base64');
  return { contentType, bytes };
}

async function replace(transaction: Transaction, accountId: string, picture: StoredPicture | null): Promise<void> {
  const id = picture === null ? null : randomUUID();
  // First: its lock lets one of several at once put a picture in the place of another.
  await transaction.query(`update account set picture_id = $2 where id = $1`, [accountId, id]);
  await transaction.query(`delete from account_picture where account_id = $1`, [accountId]);
  if (picture === null) return;
  await transaction.query(
    `insert into account_picture (id, account_id, content_type, bytes, created_at)
     values ($1, $2, $3, decode($4, 'base64'), now())`,
    [id, accountId, picture.contentType, picture.bytes.toString('base64')],
  );
}
