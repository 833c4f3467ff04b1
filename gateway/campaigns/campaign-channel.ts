import type { Channel } from '@parley/schema/enums';
import type { ConnectorChannels } from '../connectors/connector-channels.ts';
import { connectorNamed } from '../connectors/connector.service.ts';
import type { Transaction } from '../database/database.ts';
import { conflict } from '../errors.ts';
import type { Campaign } from './campaign.entity.ts';

/**
 * Addresses and consent are those of one channel, and a connector's credentials may be replaced by those of another one:
 * Twilio's alone tell whether it is SMS or WhatsApp.
 * @throws CONFLICT where the connector sends on another channel by now.
 */
export function requireChannel(campaign: Channel, connector: Channel): void {
  if (campaign === connector) return;
  const message = `The campaign is for ${campaign}, and its connector sends on ${connector} by now`;
  throw conflict(message, 'CONNECTOR_CHANNEL_CHANGED');
}

/** For one that runs; a deleted connector is found at the send. @throws CONFLICT, also for credentials that cannot be read. */
export async function requireConnectorChannel(
  transaction: Transaction,
  channels: ConnectorChannels,
  { connectorId, channel }: Campaign,
): Promise<void> {
  if (connectorId === null) return;
  requireChannel(channel, channels.of(await connectorNamed(transaction, { id: connectorId })).channel);
}

/** SQL: for which channel a campaign wrote the message with this id; null where none did. */
export const channelOfCampaign = (messageId: string) => `(
  select campaign.channel from campaign_recipient recipient join campaign on campaign.id = recipient.campaign_id
   where recipient.outbound_message_id = ${messageId} limit 1)`;
