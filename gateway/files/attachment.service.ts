import { v7 as newId } from 'uuid';
import type { AuditOrigin, AuditService } from '../audit/audit.service.ts';
import type { KnownCaller } from '../auth/caller.ts';
import type { ConversationService } from '../conversations/conversation.service.ts';
import type { Database, Transaction } from '../database/database.ts';
import { badInput, conflict, notFound } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import type { LimitedCall } from '../rate-limits/limit-state.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import { fileKindOf } from './file-kind.ts';
import { fileName } from './file-name.ts';
import type { FilePlace } from './file-links.ts';
import type { StoredAttachment } from './stored-attachment.ts';

/** Bytes of one file. */
export const maximumFileSize = 10 * 1024 * 1024;
/** Bytes of a piece: what reading a file holds at a time. */
const chunkSize = 512 * 1024;
/** Files of one conversation that wait to be sent; a message takes ten of them. */
const maximumWaiting = 20;

export interface Upload {
  readonly conversationId: string;
  /** As its sender calls it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Keeps the files that are sent with messages. */
export class AttachmentService {
  readonly #database: Database;
  readonly #conversations: ConversationService;
  readonly #limits: RateLimits;
  readonly #audit: AuditService;

  constructor(parts: {
    database: Database;
    conversations: ConversationService;
    limits: RateLimits;
    audit: AuditService;
  }) {
    this.#database = parts.database;
    this.#conversations = parts.conversations;
    this.#limits = parts.limits;
    this.#audit = parts.audit;
  }

  /** To be asked before a byte is read. @throws RATE_LIMITED, NOT_FOUND for a conversation the caller does not reach */
  async admit(caller: KnownCaller, conversationId: string, call: LimitedCall): Promise<void> {
    // A whole office of people may share an address; they are known, and bound by what their tenant has.
    if (caller.kind === 'visitor') await this.#limits.takeForAddress('upload', call);
    await this.#limits.takeForTenant('upload', caller.tenantId, call);
    if ((await this.#conversations.find(caller, conversationId)) === null) throw notFound('Conversation');
  }

  /** Keeps a file until a message takes it, for a day at most. @throws BAD_USER_INPUT for what may not be sent, CONFLICT */
  async store(caller: KnownCaller, upload: Upload, origin: AuditOrigin): Promise<StoredAttachment & FilePlace> {
    const { name, bytes } = upload;
    const kind = await fileKindOf(bytes, name);
    if (kind === null) throw badInput('file', 'file must be a picture, a PDF, an office document or plain text');
    const { contentType } = kind;
    const file = { id: newId(), name: fileName(name, kind), contentType, size: bytes.length };
    faultPoint('file.store');
    await this.#database.inTenant(caller.tenantId, async (transaction) => {
      await refuseTooMany(transaction, upload.conversationId);
      await insertFile(transaction, caller, upload, file);
      await this.#record(transaction, caller, upload, file, origin);
    });
    faultPoint('file.stored');
    return { ...file, tenantId: caller.tenantId };
  }

  /** `null` for one that is no more. */
  async find({ tenantId, id }: FilePlace): Promise<StoredAttachment | null> {
    const [found] = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<StoredAttachment>(
        `select id, name, content_type as "contentType", size from attachment where id = $1`,
        [id],
      ),
    );
    return found ?? null;
  }

  /** A file's bytes, a piece at a time and each in a transaction of its own: who reads slowly holds no connection. */
  async *read({ tenantId, id }: FilePlace): AsyncGenerator<Buffer> {
    for (let place = 0; ; place++) {
      const [chunk] = await this.#database.inTenant(tenantId, (transaction) =>
        transaction.query<{ bytes: string }>(
          `select encode(bytes, 'base64') as bytes from attachment_chunk where attachment_id = $1 and place = $2`,
          [id, place],
        ),
      );
      if (chunk === undefined) return;
      yield Buffer.from(chunk.bytes, 'base64');
    }
  }

  #record(
    transaction: Transaction,
    caller: KnownCaller,
    { conversationId }: Upload,
    { id, contentType, size }: StoredAttachment,
    origin: AuditOrigin,
  ): Promise<void> {
    const accountId = caller.kind === 'member' ? caller.accountId : null;
    // Its name may say who somebody is, and the audit cannot be emptied.
    const changes = { conversationId, contentType, size };
    const what = { action: 'create', resourceType: 'attachment', resourceId: id, changes } as const;
    return this.#audit.record(transaction, { tenantId: caller.tenantId, accountId, ...what }, origin);
  }
}

/** Under the conversation's lock: of several uploads at once none slips past the bound. */
async function refuseTooMany(transaction: Transaction, conversationId: string): Promise<void> {
  await transaction.query(`select pg_advisory_xact_lock(hashtextextended('uploads ' || $1, 0))`, [conversationId]);
  const waiting = await transaction.query(
    `select id from attachment where conversation_id = $1 and message_id is null limit ${maximumWaiting}`,
    [conversationId],
  );
  if (waiting.length >= maximumWaiting) throw conflict(`${maximumWaiting} files wait to be sent here already`);
}

async function insertFile(
  transaction: Transaction,
  caller: KnownCaller,
  { conversationId, bytes }: Upload,
  { id, name, contentType, size }: StoredAttachment,
): Promise<void> {
  const uploaderId = caller.kind === 'member' ? caller.accountId : null;
  await transaction.query(
    `insert into attachment (id, tenant_id, conversation_id, uploader_id, name, content_type, size, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [id, caller.tenantId, conversationId, uploaderId, name, contentType, size],
  );
  for (let place = 0; place * chunkSize < bytes.length; place++) {
    const chunk = bytes.subarray(place * chunkSize, (place + 1) * chunkSize);
    await transaction.query(
      `insert into attachment_chunk (attachment_id, place, tenant_id, bytes) values ($1, $2, $3, decode($4, 'base64'))`,
      [id, place, caller.tenantId, chunk.toString('base64')],
    );
  }
}
