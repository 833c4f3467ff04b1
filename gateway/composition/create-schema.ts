import type { GraphQLSchema } from 'graphql';
import { MetricResolver } from '../analytics/metric.resolver.ts';
import { MetricService } from '../analytics/metric.service.ts';
import { AuditLogResolver } from '../audit/audit-log.resolver.ts';
import { AuditLogService } from '../audit/audit-log.service.ts';
import { LeadAnalyticsResolver } from '../analytics/lead-analytics.resolver.ts';
import { LeadAnalyticsService } from '../analytics/lead-analytics.service.ts';
import type { MemberCaller } from '../auth/caller.ts';
import { AuthResolver } from '../auth/auth.resolver.ts';
import { RegistrationResolver } from '../auth/registration.resolver.ts';
import { WebhookResolver } from '../channels/webhook.resolver.ts';
import { ContactResolver } from '../contacts/contact.resolver.ts';
import { AgentResolver } from '../conversations/agent.resolver.ts';
import { AskResolver } from '../conversations/ask.resolver.ts';
import { CardResolver } from '../conversations/card.resolver.ts';
import { ConversationFieldsResolver } from '../conversations/conversation-fields.resolver.ts';
import { ConversationResolver } from '../conversations/conversation.resolver.ts';
import { InboxResolver } from '../conversations/inbox.resolver.ts';
import { VisitorResolver } from '../conversations/visitor.resolver.ts';
import { DeadLetterResolver } from '../dead-letters/dead-letter.resolver.ts';
import { LeadResolver } from '../leads/lead.resolver.ts';
import { buildGatewaySchema } from '../server/build-schema.ts';
import { HealthResolver } from '../health/health.resolver.ts';
import { MessageSearchResolver } from '../message-search/message-search.resolver.ts';
import { MessageSearchService } from '../message-search/message-search.service.ts';
import { MessageFieldsResolver } from '../conversations/message-fields.resolver.ts';
import { NodeResolver } from '../nodes/node.resolver.ts';
import { version } from '../version.ts';
import type { AppSettings } from './app-settings.ts';
import type { Services } from './create-services.ts';
import { TenantSettingsResolver } from '../tenants/tenant-settings.resolver.ts';

/** The resolvers, each made once of the services it calls. */
export function createSchema(
  services: Services,
  { database, accessTokenMinutes, publicUrl }: AppSettings,
): GraphQLSchema {
  const { tenants, auth, contacts, conversations, starter, leads, asks } = services;
  const findFurther = async (caller: MemberCaller, id: string) =>
    (await services.messaging.findNode(caller, id)) ?? services.campaigns.findNode(caller, id);
  return buildGatewaySchema([
    new AuthResolver(auth, Math.max(15, accessTokenMinutes)),
    new RegistrationResolver(services.registrations, services.invitations, auth),
    new TenantSettingsResolver(services.tenantSettings),
    new VisitorResolver(starter, conversations, services.limits),
    new AgentResolver(conversations),
    new ConversationResolver(conversations),
    new InboxResolver(),
    new ConversationFieldsResolver(conversations, auth, tenants),
    new MessageFieldsResolver(auth),
    new CardResolver(publicUrl),
    new LeadResolver(leads, conversations),
    new ContactResolver(contacts, leads, publicUrl),
    new LeadAnalyticsResolver(new LeadAnalyticsService(database)),
    new AskResolver(asks),
    new MessageSearchResolver(new MessageSearchService(database)),
    new MetricResolver(new MetricService(database)),
    new AuditLogResolver(new AuditLogService(database)),
    new DeadLetterResolver(services.deadLetters),
    new WebhookResolver(services.webhooks),
    ...services.messaging.resolvers,
    ...services.campaigns.resolvers,
    new NodeResolver(auth, conversations, leads, contacts, findFurther),
    new HealthResolver(database, version),
  ]);
}
