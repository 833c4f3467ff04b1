import { AuditService } from '../audit/audit.service.ts';
import { TokenService } from '../auth/token.service.ts';
import { CatalogService } from '../catalog/catalog.service.ts';
import { ContactService } from '../contacts/contact.service.ts';
import { AskService } from '../conversations/ask.service.ts';
import { ConversationEvents } from '../conversations/conversation-events.ts';
import { ConversationStarter } from '../conversations/conversation-starter.ts';
import { ConversationService } from '../conversations/conversation.service.ts';
import { InboxEvents } from '../conversations/inbox-events.ts';
import { LiveConversations } from '../conversations/live-conversations.ts';
import { DeadLetterService } from '../dead-letters/dead-letter.service.ts';
import { RedisTransport } from '../events/redis-transport.ts';
import { Relay } from '../events/relay.ts';
import { LeadService } from '../leads/lead.service.ts';
import { MessageSearchService } from '../message-search/message-search.service.ts';
import { memoryStore, redisStore } from '../rate-limits/limit-store.ts';
import { RateLimits } from '../rate-limits/rate-limits.ts';
import { PeopleService } from '../people/people.service.ts';
import { AnswerService } from '../responder/answer.service.ts';
import { TeamService } from '../teams/team.service.ts';
import { TenantSettingsService } from '../tenants/tenant-settings.service.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';
import { createAccounts } from './create-accounts.ts';
import { createChannels } from './create-channels.ts';
import { createMessaging } from './create-messaging.ts';
import { createNotices } from './create-notices.ts';
import { createSessions } from './create-sessions.ts';

/** The services, each made once and joined here alone. */
export function createServices(settings: AppSettings, report: (error: unknown) => void) {
  const { database, redis, responder, secret } = settings;
  const tokens = new TokenService(secret);
  const tenants = new TenantService(database);
  const audit = new AuditService();
  const transport = redis && new RedisTransport(redis, report);
  const limits = new RateLimits(settings.rateLimits, redis ? redisStore(redis, report) : memoryStore);
  const accounts = createAccounts({ database, tokens, tenants, audit, limits, transport }, report);
  const { auth, sessions } = accounts;
  const people = new PeopleService({ database, auth, sessions, audit });
  const teams = new TeamService({ database, people, auth, audit });
  const contacts = new ContactService(database, tenants, audit);
  const live = new LiveConversations(transport, report);
  const events = new ConversationEvents(database, live);
  const inbox = new InboxEvents(database);
  const conversations = new ConversationService(database, live, events, audit, {
    relay: () => relay.wake(),
    sendings: () => channels.relay.wake(),
    inbox: (tenantId) => inbox.wake(tenantId),
  });
  const starter = new ConversationStarter(database, tenants, contacts, tokens, audit, limits);
  const leads = new LeadService({
    database,
    tenants,
    contacts,
    conversations,
    audit,
    onPromise: settings.mail ? () => notices?.wake() : null,
  });
  const deadLetters = new DeadLetterService(database, audit, () => relays.forEach((one) => one.wake()));
  const asks = new AskService(database, tenants, starter, conversations, events, limits);
  const catalog = new CatalogService(database);
  const answers = new AnswerService({ database, tenants, catalog, conversations, leads, events, live, responder });
  const relay = new Relay(database, { 'conversation.visitor-message': (work) => answers.answer(work) }, report);
  const notices = createNotices(settings, tenants, report);
  const search = new MessageSearchService(database);
  const whatsapp = createSessions(
    { database, transport, tenants, people, teams, starter, conversations, search, audit },
    settings,
    report,
  );
  const messaging = createMessaging({ audit, limits }, settings, report);
  const { adapters } = messaging;
  const channels = createChannels(
    { database, tenants, starter, conversations, live, inbox, limits, adapters, whatsapp },
    settings,
    report,
  );
  const relays = [relay, channels.relay, messaging.relay, ...(notices ? [notices] : [])];
  return {
    tenants,
    tenantSettings: new TenantSettingsService(database, tenants, audit),
    transport,
    limits,
    ...accounts,
    people,
    teams,
    contacts,
    live,
    inbox,
    conversations,
    starter,
    leads,
    asks,
    deadLetters,
    search,
    whatsapp,
    webhooks: channels.webhooks,
    wahaWebhooks: channels.wahaWebhooks,
    messaging,
    relays,
  };
}

export type Services = ReturnType<typeof createServices>;
