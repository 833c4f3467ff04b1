import { v7 as newId, validate as isUuid } from 'uuid';
import type { StatementScope } from '../database/statement.ts';
import { composeMessage, type TemplateVariable } from './compose-message.ts';
import { storeOutbound, type AcceptedBy, type AcceptedMessage } from './outbound-store.ts';
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
 * is refused nothing was stored, and an open transaction can go on.
 * @throws RATE_LIMITED for the tenant's month, FORBIDDEN for what the sender may not do, NOT_FOUND, CONFLICT for a
 * connector that is not active, BAD_USER_INPUT.
 */
export async function acceptMessage(
  scope: StatementScope,
  sender: Sender & { readonly tenantId: string },
  { to, connectorId, templateId, variables }: MessageRequest,
  by: AcceptedBy,
): Promise<AcceptedMessage> {
  const ids = { connectorId: uuidOrNull(connectorId), templateId: uuidOrNull(templateId) };
  const { connector, template } = await readSendTarget(scope, sender, ids);
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
  await storeOutbound(scope, message, by);
  return message;
}

const uuidOrNull = (id: string) => (isUuid(id) ? id : null);
