import type { AuditService } from '../audit/audit.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { optOutLate } from '../campaigns/late-opt-out.ts';
import { ChannelAdapters } from '../channels/channel-adapters.ts';
import { EnvironmentCredentials } from '../channels/environment-credentials.ts';
import { ConnectorChannels } from '../connectors/connector-channels.ts';
import { ConnectorCredentials } from '../connectors/connector-credentials.ts';
import { ConnectorTestService } from '../connectors/connector-test.service.ts';
import { ConnectorResolver } from '../connectors/connector.resolver.ts';
import { ConnectorService } from '../connectors/connector.service.ts';
import { CredentialRotation } from '../connectors/credential-rotation.ts';
import type { CredentialVault } from '../connectors/credential-vault.ts';
import type { ConsentService } from '../contacts/consent.service.ts';
import { Relay } from '../events/relay.ts';
import type { NodeType } from '../graphql/node.type.ts';
import { IdempotencyService } from '../idempotency/idempotency.service.ts';
import { DeliveryService } from '../messaging/delivery.service.ts';
import { MessageStatisticsResolver } from '../messaging/message-statistics.resolver.ts';
import { MessageStatisticsService } from '../messaging/message-statistics.service.ts';
import { OutboundMessageResolver, OutboundPageResolver } from '../messaging/outbound-message.resolver.ts';
import { OutboundMessageService } from '../messaging/outbound-message.service.ts';
import { SendService } from '../messaging/send.service.ts';
import { TemplateFieldsResolver, TemplateResolver } from '../messaging/template.resolver.ts';
import { TemplateService } from '../messaging/template.service.ts';
import { ApiKeyResolver } from '../projects/api-key.resolver.ts';
import { ApiKeyService } from '../projects/api-key.service.ts';
import { ProjectResolver } from '../projects/project.resolver.ts';
import { ProjectService } from '../projects/project.service.ts';
import type { RateLimits } from '../rate-limits/rate-limits.ts';
import type { AppSettings, ChannelSettings } from './app-settings.ts';
import { providerRoom } from './provider-room.ts';

const notConnected: ChannelSettings = { credentials: new EnvironmentCredentials({}) };

/** What programs send with: projects, keys, connectors, templates, and the messages. */
export function createMessaging(
  parts: { audit: AuditService; limits: RateLimits; vault: CredentialVault; consents: ConsentService },
  { database, publicUrl, channels = notConnected }: AppSettings,
  report: (error: unknown) => void,
) {
  const { audit, limits, vault, consents } = parts;
  const { credentials: environment, ...urls } = channels;
  const credentials = new ConnectorCredentials({ database, vault, environment, report });
  const adapters = new ChannelAdapters({ ...urls, publicUrl }, credentials);
  const connectorTests = new ConnectorTestService({ database, audit, credentials, adapters });
  const deliveries = new DeliveryService({ database, credentials, adapters, consents, optOutLate });
  // A relay of its own: a project whose provider hangs keeps no conversation waiting.
  const relay = new Relay(
    database,
    {
      'messaging.outbound-message': (work) => deliveries.deliver(work),
      'connector.activated': (work) => connectorTests.setWebhook(work),
    },
    report,
    {
      givenUp: { 'messaging.outbound-message': (work, failure) => deliveries.giveUp(work, failure) },
      ...providerRoom,
    },
  );
  const wakeRelay = () => relay.wake();
  const idempotency = new IdempotencyService(database);
  const sends = new SendService({ database, idempotency, limits, wakeRelay });
  const projects = new ProjectService(database, audit);
  const connectors = new ConnectorService({ database, audit, credentials, wakeRelay });
  const apiKeys = new ApiKeyService(database, audit);
  const templates = new TemplateService(database, audit);
  const messages = new OutboundMessageService(database);
  const resolvers = [
    new ProjectResolver(projects),
    new ApiKeyResolver(apiKeys),
    new ConnectorResolver(connectors, connectorTests),
    new TemplateResolver(templates),
    new TemplateFieldsResolver(),
    new OutboundMessageResolver(messages, sends),
    new OutboundPageResolver(),
    new MessageStatisticsResolver(new MessageStatisticsService(database)),
  ];
  const findNode = async (caller: MemberCaller, id: string): Promise<NodeType | null> =>
    (await projects.find(caller, id)) ??
    (await connectors.find(caller, id)) ??
    (await templates.find(caller, id)) ??
    (await apiKeys.find(caller, id)) ??
    messages.find(caller, id);
  const connectorChannels = new ConnectorChannels(credentials, adapters);
  return {
    adapters,
    connectorChannels,
    relay,
    resolvers,
    findNode,
    rotation: new CredentialRotation(database, vault, report),
  };
}
