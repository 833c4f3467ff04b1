import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import type { StoredAttachment } from './stored-attachment.ts';

/** Files of one message. */
export const maximumAttachments = 10;

/** Whose files may be sent with a message. */
export interface Claim {
  readonly conversationId: string;
  /** The person who sends; null for the visitor. */
  readonly uploaderId: string | null;
  readonly ids: readonly string[];
}

/**
 * The files that were uploaded for a message, in the order of `ids`; locked until the transaction ends, so that none is sent
 * twice. @throws BAD_USER_INPUT for an id that names none of the sender's that waits in this conversation.
 */
export async function claimAttachments(transaction: Transaction, claim: Claim): Promise<StoredAttachment[]> {
  const found = await transaction.query<StoredAttachment>(
    `select id, name, content_type as "contentType", size from attachment
      where id = any($1::uuid[]) and conversation_id = $2 and message_id is null and uploader_id is not distinct from $3
      order by array_position($1::uuid[], id) for update`,
    [claim.ids, claim.conversationId, claim.uploaderId],
  );
  if (found.length < claim.ids.length)
    throw badInput('attachmentIds', 'attachmentIds must name files that you have uploaded here and not sent yet');
  return found;
}

/** From now on they are the message's, and last as long as it. */
export async function attachTo(transaction: Transaction, messageId: string, ids: readonly string[]): Promise<void> {
  await transaction.query(`update attachment set message_id = $2 where id = any($1::uuid[])`, [ids, messageId]);
}
