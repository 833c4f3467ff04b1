import type { GraphQLSchema } from 'graphql';
import { MetricResolver } from '../analytics/metric.resolver.ts';
import { MetricService } from '../analytics/metric.service.ts';
import { AuditLogResolver } from '../audit/audit-log.resolver.ts';
import { AuditLogService } from '../audit/audit-log.service.ts';
import { LeadAnalyticsResolver } from '../analytics/lead-analytics.resolver.ts';
import { LeadAnalyticsService } from '../analytics/lead-analytics.service.ts';
import { AuthResolver } from '../auth/auth.resolver.ts';
import { ShownPeople } from '../auth/shown-people.ts';
import { RegistrationResolver } from '../auth/registration.resolver.ts';
import { WahaWebhookResolver } from '../channels/waha-webhook.resolver.ts';
import { WebhookResolver } from '../channels/webhook.resolver.ts';
import { ContactResolver } from '../contacts/contact.resolver.ts';
import { AgentResolver } from '../conversations/agent.resolver.ts';
import { AskResolver } from '../conversations/ask.resolver.ts';
import { CardResolver } from '../conversations/card.resolver.ts';
import { ConversationFieldsResolver } from '../conversations/conversation-fields.resolver.ts';
import { ConversationResolver } from '../conversations/conversation.resolver.ts';
import { InboxResolver } from '../conversations/inbox.resolver.ts';
import { VisitorDataResolver } from '../conversations/visitor-data.resolver.ts';
import { VisitorResolver } from '../conversations/visitor.resolver.ts';
import { DeadLetterResolver } from '../dead-letters/dead-letter.resolver.ts';
import { JudgementResolver } from '../leads/judgement.resolver.ts';
import { JudgementService } from '../leads/judgement.service.ts';
import { LeadResolver } from '../leads/lead.resolver.ts';
import { buildGatewaySchema } from '../server/build-schema.ts';
import { HealthResolver } from '../health/health.resolver.ts';
import { AttachmentResolver } from '../files/attachment.resolver.ts';
import { IdentitySecretResolver } from '../identity/identity-secret.resolver.ts';
import { MessageSearchResolver } from '../message-search/message-search.resolver.ts';
import { MessageFieldsResolver } from '../conversations/message-fields.resolver.ts';
import { PeopleResolver } from '../people/people.resolver.ts';
import { PictureResolver } from '../people/picture.resolver.ts';
import { TeamResolver } from '../teams/team.resolver.ts';
import { WahaChatResolver } from '../sessions/waha-chat.resolver.ts';
import { WahaEventResolver } from '../sessions/waha-event.resolver.ts';
import { WahaSessionResolver } from '../sessions/waha-session.resolver.ts';
import { NodeResolver } from '../nodes/node.resolver.ts';
import { version } from '../version.ts';
import type { AppSettings } from './app-settings.ts';
import type { Services } from './create-services.ts';
import { OpenerResolver } from '../tenants/opener.resolver.ts';
import { TenantSettingsResolver } from '../tenants/tenant-settings.resolver.ts';

/** The resolvers, each made once of the services it calls. */
export function createSchema(
  services: Services,
  { database, accessTokenMinutes, publicUrl, mail }: AppSettings,
): GraphQLSchema {
  const { tenants, auth, contacts, identifiers, conversations, leads, asks, teams, whatsapp } = services;
  const shownPeople = new ShownPeople(auth);
  return buildGatewaySchema([
    new AuthResolver(auth, Math.max(15, accessTokenMinutes)),
    new RegistrationResolver(services.registrations, services.invitations, auth),
    new TenantSettingsResolver(services.tenantSettings),
    new OpenerResolver(tenants, services.limits),
    new IdentitySecretResolver(services.identities),
    new PeopleResolver(services.people),
    new PictureResolver(services.pictures, publicUrl),
    new TeamResolver(teams),
    new VisitorResolver(services, mail !== undefined),
    new VisitorDataResolver(services.visitorData),
    new AgentResolver(conversations, services.states, (caller) => services.sessions.seen(caller)),
    new ConversationResolver(conversations),
    new InboxResolver(),
    new ConversationFieldsResolver(conversations, shownPeople, tenants),
    new MessageFieldsResolver(shownPeople),
    new CardResolver(publicUrl),
    new AttachmentResolver(services.fileLinks, publicUrl),
    new LeadResolver(leads, conversations),
    new JudgementResolver(new JudgementService(database)),
    new ContactResolver(contacts, identifiers, leads, publicUrl),
    new LeadAnalyticsResolver(new LeadAnalyticsService(database)),
    new AskResolver(asks),
    new MessageSearchResolver(services.search),
    new MetricResolver(new MetricService(database)),
    new AuditLogResolver(new AuditLogService(database)),
    new DeadLetterResolver(services.deadLetters),
    new WebhookResolver(services.webhooks),
    new WahaWebhookResolver(services.wahaWebhooks),
    new WahaSessionResolver(whatsapp.sessions, whatsapp.linking),
    new WahaChatResolver(whatsapp.chats),
    new WahaEventResolver(),
    ...services.messaging.resolvers,
    ...services.campaigns.resolvers,
    ...services.catalogue.resolvers,
    new NodeResolver({
      auth,
      conversations,
      leads,
      contacts,
      further: [
        (caller, id) => teams.find(caller, id),
        (caller, id) => whatsapp.sessions.find(caller, id),
        services.messaging.findNode,
        services.campaigns.findNode,
        services.catalogue.findNode,
      ],
    }),
    new HealthResolver(database, version),
  ]);
}
