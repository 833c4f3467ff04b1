import { AuditService } from '../audit/audit.service.ts';
import { TokenService } from '../auth/token.service.ts';
import { DeadLetterService } from '../dead-letters/dead-letter.service.ts';
import { RedisTransport } from '../events/redis-transport.ts';
import { MessageSearchService } from '../message-search/message-search.service.ts';
import { memoryStore, redisStore } from '../rate-limits/limit-store.ts';
import { RateLimits } from '../rate-limits/rate-limits.ts';
import { TenantService } from '../tenants/tenant.service.ts';
import type { AppSettings } from './app-settings.ts';
import { createAccounts } from './create-accounts.ts';
import { createAnswers } from './create-answers.ts';
import { createCampaigns } from './create-campaigns.ts';
import { createCatalogue } from './create-catalogue.ts';
import { createChannels } from './create-channels.ts';
import { createConversations } from './create-conversations.ts';
import { createLeads } from './create-leads.ts';
import { createSecrets } from './create-secrets.ts';
import { createMessaging } from './create-messaging.ts';
import { createSessions } from './create-sessions.ts';

/** The services, each made once and joined here alone. */
export function createServices(settings: AppSettings, report: (error: unknown) => void) {
  const { database, redis, secret } = settings;
  const tokens = new TokenService(secret);
  const tenants = new TenantService(database);
  const audit = new AuditService();
  const transport = redis && new RedisTransport(redis, report);
  const limits = new RateLimits(settings.rateLimits, redis ? redisStore(redis, report) : memoryStore);
  const accounts = createAccounts({ database, tokens, tenants, audit, limits, transport }, report);
  const wakeNotices = settings.mail ? () => notices?.wake() : null;
  const wake = { relay: () => answers.relay.wake(), sendings: () => channels.relay.wake(), notices: wakeNotices };
  const secrets = createSecrets(settings, audit, report);
  const talk = createConversations({ database, tokens, tenants, audit, limits, transport, ...secrets }, wake, report);
  const { contacts, identifiers, consents, live, events, changes, states, conversations, starter } = talk;
  const { leads, notices } = createLeads({ tenants, contacts, identifiers, states, audit }, settings, report);
  const deadLetters = new DeadLetterService(database, audit, () => relays.forEach((one) => one.wake()));
  const answers = createAnswers({ tenants, conversations, states, leads, events, live, limits }, settings, report);
  const search = new MessageSearchService(database);
  const whatsapp = createSessions(
    { database, transport, tenants, ...accounts, starter, conversations, changes, search, audit },
    settings,
    report,
  );
  const messaging = createMessaging({ audit, limits, consents, ...secrets }, settings, report);
  const campaigns = createCampaigns(
    { database, audit, consents, tenants, ...messaging, delivery: messaging.relay },
    report,
  );
  const channels = createChannels(
    { database, tenants, starter, conversations, states, consents, changes, limits, ...messaging, whatsapp },
    settings,
    report,
  );
  const catalogue = createCatalogue({ audit, tenants }, settings, report);
  const relays = [answers, catalogue, channels, messaging, campaigns].map(({ relay }) => relay);
  if (notices) relays.push(notices);
  return {
    tenants,
    transport,
    limits,
    ...secrets,
    ...accounts,
    ...talk,
    leads,
    deadLetters,
    search,
    whatsapp,
    webhooks: channels.webhooks,
    wahaWebhooks: channels.wahaWebhooks,
    messaging,
    campaigns,
    catalogue,
    relays,
  };
}

export type Services = ReturnType<typeof createServices>;
