import type { ChannelAdapters } from '../channels/channel-adapters.ts';
import { InboundService } from '../channels/inbound.service.ts';
import { OutgoingService } from '../channels/outgoing.service.ts';
import { WahaOutgoing } from '../channels/waha-outgoing.ts';
import { WahaWebhookService } from '../channels/waha-webhook.service.ts';
import { Waha } from '../channels/waha.ts';
import { WebhookService } from '../channels/webhook.service.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import { ConversationStarter } from '../conversations/conversation-starter.ts';
import { ConversationStateService } from '../conversations/conversation-state.service.ts';
import { ConversationService } from '../conversations/conversation.service.ts';
import { MessageChangesService } from '../conversations/message-changes.service.ts';
import type { Database } from '../database/database.ts';
import { Relay } from '../events/relay.ts';
import { OutboundStatusService } from '../messaging/outbound-status.service.ts';
import { RateLimits } from '../rate-limits/rate-limits.ts';
import type { WahaClient } from '../sessions/waha-client.ts';
import type { WahaSessionStatusService } from '../sessions/waha-session-status.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';
import { providerRoom } from './provider-room.ts';

/** What comes from channels, and what goes out to them. */
export function createChannels(
  parts: {
    database: Database;
    tenants: TenantService;
    starter: ConversationStarter;
    conversations: ConversationService;
    states: ConversationStateService;
    consents: ConsentService;
    changes: MessageChangesService;
    limits: RateLimits;
    whatsapp: { client: WahaClient | undefined; statuses: WahaSessionStatusService };
    adapters: ChannelAdapters;
  },
  { waha: wahaSettings, publicUrl }: Pick<AppSettings, 'waha' | 'publicUrl'>,
  report: (error: unknown) => void,
) {
  const { database, tenants, starter, conversations, states, consents, changes, limits, whatsapp, adapters } = parts;
  const outbound = new OutboundStatusService();
  const inbound = new InboundService({
    database,
    starter,
    conversations,
    states,
    consents,
    changes,
    outbound,
    publicUrl,
  });
  const waha = new WahaOutgoing(database, whatsapp.client);
  const outgoing = new OutgoingService({ database, changes, adapters, consents, waha, publicUrl });
  // A relay of its own: however many providers hang, visitors are answered.
  const relay = new Relay(database, { 'conversation.outgoing-message': (work) => outgoing.send(work) }, report, {
    givenUp: { 'conversation.outgoing-message': (work, failure) => outgoing.giveUp(work, failure) },
    ...providerRoom,
  });
  const webhooks = new WebhookService({ tenants, adapters, inbound, limits, publicUrl, report });
  const wahaWebhooks = new WahaWebhookService({
    database,
    tenants,
    waha: new Waha(),
    statuses: whatsapp.statuses,
    inbound,
    limits,
    hmacKey: wahaSettings?.hmacKey,
    report,
  });
  return { webhooks, wahaWebhooks, relay };
}
