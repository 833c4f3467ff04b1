import { CampaignPauseReason } from '@parley/schema/enums';
import { ParleyError } from '../errors.ts';

/** Fields that a refusal names where it is about whom a message goes to, and not about the campaign. */
const ofRecipient: readonly unknown[] = ['to', 'variables'];

/** Whether a send was refused for its recipient alone: others may still be written to. */
export function isAboutRecipient({ extensions }: ParleyError): boolean {
  return ofRecipient.includes(extensions['field']);
}

const reasons: Readonly<Record<string, CampaignPauseReason>> = {
  QUOTA_EXCEEDED: CampaignPauseReason.QUOTA_EXCEEDED,
  CONNECTOR_NOT_FOUND: CampaignPauseReason.CONNECTOR_NOT_ACTIVE,
  CONNECTOR_CHANNEL_CHANGED: CampaignPauseReason.CONNECTOR_CHANNEL_CHANGED,
  CONNECTOR_NOT_ACTIVE: CampaignPauseReason.CONNECTOR_NOT_ACTIVE,
  TEMPLATE_NOT_FOUND: CampaignPauseReason.TEMPLATE_NOT_SENDABLE,
  INVALID_CONNECTOR_TYPE: CampaignPauseReason.TEMPLATE_NOT_SENDABLE,
  MISSING_REQUIRED_FIELD: CampaignPauseReason.TEMPLATE_NOT_SENDABLE,
  FORBIDDEN: CampaignPauseReason.PROJECT_NOT_ACTIVE,
};

/** Why a campaign cannot go on where a send was refused (`campaign-channel.ts`, `send-target.ts`, `compose-message.ts`). */
export function pauseReasonOf({ extensions }: ParleyError): CampaignPauseReason {
  return reasons[String(extensions['reason'] ?? extensions['code'])] ?? CampaignPauseReason.FAILURE;
}
