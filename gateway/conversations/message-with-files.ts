import { DeliveryStatus } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { faultPoint } from '../fault-point.ts';
import { attachTo, claimAttachments } from '../files/claimed-attachments.ts';
import type { StoredAttachment } from '../files/stored-attachment.ts';
import { maximumMessageLength } from '../graphql/message-content.ts';
import type { MessageRow } from './message-row.ts';
import { addMessage, messageWithClientId, type NewMessage } from './message-store.ts';

/** A message that may be sent with files. */
export interface MessageWithFiles extends NewMessage {
  readonly clientId: string;
  readonly attachmentIds: readonly string[];
}

/**
 * Stores a message with its files, if it has any: neither is sent without the other.
 * @returns `null` where nothing was stored, as `addMessage`. @throws BAD_USER_INPUT for files that cannot be sent with it
 */
export async function addMessageWithFiles(
  transaction: Transaction,
  message: MessageWithFiles,
): Promise<MessageRow | null> {
  if (message.attachmentIds.length === 0) return addMessage(transaction, message);
  const attachments = await claim(transaction, message);
  if (attachments === null) return null;
  const content = /\S/.test(message.content) ? message.content : namesOf(attachments);
  const row = await addMessage(transaction, { ...message, content, attachments });
  if (row === null) return null;
  if (row.status === DeliveryStatus.PENDING)
    throw badInput('attachmentIds', "attachmentIds: files cannot be sent to this conversation's channel");
  await attachTo(transaction, row.id, message.attachmentIds);
  faultPoint('file.taken');
  return row;
}

/** `null` where the same message has taken them: whoever sends it again, at once or later, finds them gone. */
async function claim(transaction: Transaction, message: MessageWithFiles): Promise<StoredAttachment[] | null> {
  const { conversationId, clientId, authorId: uploaderId = null, attachmentIds: ids } = message;
  try {
    return await claimAttachments(transaction, { conversationId, uploaderId, ids });
  } catch (error) {
    if ((await messageWithClientId(transaction, conversationId, clientId)) !== null) return null;
    throw error;
  }
}

/** What is read, searched and shown of it where nothing but text is known. */
function namesOf(attachments: readonly StoredAttachment[]): string {
  return attachments
    .map(({ name }) => name)
    .join(', ')
    .slice(0, maximumMessageLength);
}
