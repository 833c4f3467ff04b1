import { v7 as newId, validate as isUuid } from 'uuid';
import type { Transaction } from '../database/database.ts';
import { composeMessage, type TemplateVariable } from './compose-message.ts';
import { storeOutbound, type AcceptedMessage } from './outbound-store.ts';
import { readRecipient } from './recipient.ts';
import { readSendTarget, type Sender } from './send-target.ts';

/** What is asked to be sent. */
export interface MessageRequest {
  readonly to: string;
  readonly connectorId: string;
  readonly templateId: string;
  readonly variables: readonly TemplateVariable[];
}

/**
 * Takes a message: it is stored together with the promise to send it. The relay is to be woken after the commit. Where it
 * is refused nothing was stored, and the transaction can go on.
 * @throws RATE_LIMITED for the tenant's month, FORBIDDEN for what the sender may not do, NOT_FOUND, CONFLICT for a
 * connector that is not active, BAD_USER_INPUT.
 */
export async function acceptMessage(
  transaction: Transaction,
  sender: Sender & { readonly tenantId: string },
  { to, connectorId, templateId, variables }: MessageRequest,
): Promise<AcceptedMessage> {
  const ids = { connectorId: uuidOrNull(connectorId), templateId: uuidOrNull(templateId) };
  const { connector, template } = await readSendTarget(transaction, sender, ids);
  const message = {
    id: newId(),
    tenantId: sender.tenantId,
    projectId: sender.projectId,
    connectorId: connector.id,
    connectorType: connector.type,
    templateId: template.id,
    recipient: readRecipient(connector.type, to),
    ...composeMessage(template, variables),
  };
  await storeOutbound(transaction, message);
  return message;
}

const uuidOrNull = (id: string) => (isUuid(id) ? id : null);
