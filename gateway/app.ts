import { answerFrameworkError, serveRest } from '@parley/rest-compat/serve';
import { serveDocs } from '@parley/rest-compat/serve-docs';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { MetricResolver } from './analytics/metric.resolver.ts';
import { MetricService } from './analytics/metric.service.ts';
import { OnlineAgents } from './analytics/online-agents.ts';
import { AuditLogResolver } from './audit/audit-log.resolver.ts';
import { AuditLogService } from './audit/audit-log.service.ts';
import { LeadAnalyticsResolver } from './analytics/lead-analytics.resolver.ts';
import { LeadAnalyticsService } from './analytics/lead-analytics.service.ts';
import { AuditSealer } from './audit/audit-sealer.ts';
import { AuditService } from './audit/audit.service.ts';
import { AuthResolver } from './auth/auth.resolver.ts';
import { AuthService } from './auth/auth.service.ts';
import { CallerLimits } from './auth/caller-limits.ts';
import { LoginAttempts } from './auth/login-attempts.ts';
import { Authentication } from './auth/authentication.ts';
import { InvitationService } from './auth/invitation.service.ts';
import { LoginSessions } from './auth/login-sessions.ts';
import { RegistrationResolver } from './auth/registration.resolver.ts';
import { RegistrationService } from './auth/registration.service.ts';
import { SessionWatch } from './auth/session-watch.ts';
import { TokenService } from './auth/token.service.ts';
import { CatalogService } from './catalog/catalog.service.ts';
import type { ChannelAdapters, ChannelUrls } from './channels/channel-adapters.ts';
import type { CredentialSource } from './channels/channel-credentials.ts';
import { EnvironmentCredentials } from './channels/environment-credentials.ts';
import { InboundService } from './channels/inbound.service.ts';
import { OutgoingService } from './channels/outgoing.service.ts';
import { WebhookResolver } from './channels/webhook.resolver.ts';
import { WebhookService } from './channels/webhook.service.ts';
import { credentialKeys } from './connectors/credential-keys.ts';
import { ContactResolver } from './contacts/contact.resolver.ts';
import { ContactService } from './contacts/contact.service.ts';
import { AgentResolver } from './conversations/agent.resolver.ts';
import { AskResolver } from './conversations/ask.resolver.ts';
import { AskService } from './conversations/ask.service.ts';
import { CardResolver } from './conversations/card.resolver.ts';
import { ConversationEvents } from './conversations/conversation-events.ts';
import { ConversationFieldsResolver } from './conversations/conversation-fields.resolver.ts';
import { ConversationStarter } from './conversations/conversation-starter.ts';
import { pollConversations } from './conversations/conversation-poll.ts';
import { ConversationResolver } from './conversations/conversation.resolver.ts';
import { ConversationService } from './conversations/conversation.service.ts';
import { InboxEvents } from './conversations/inbox-events.ts';
import { InboxSource } from './conversations/inbox-source.ts';
import { InboxResolver } from './conversations/inbox.resolver.ts';
import { LiveConversations } from './conversations/live-conversations.ts';
import { MessageChangesService } from './conversations/message-changes.service.ts';
import { VisitorResolver } from './conversations/visitor.resolver.ts';
import type { Database } from './database/database.ts';
import { DeadLetterResolver } from './dead-letters/dead-letter.resolver.ts';
import { DeadLetterService } from './dead-letters/dead-letter.service.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { RedisTransport, type RedisSettings } from './events/redis-transport.ts';
import { Relay } from './events/relay.ts';
import { ExpiredKeys } from './idempotency/expired-keys.ts';
import type { Streams } from './graphql/request-context.ts';
import { joinMessaging } from './join-messaging.ts';
import { LeadResolver } from './leads/lead.resolver.ts';
import { LeadService } from './leads/lead.service.ts';
import type { MailSettings } from './notifications/mail-settings.ts';
import { Mailer } from './notifications/mailer.ts';
import { NotificationService } from './notifications/notification.service.ts';
import { ApiKeyReader } from './projects/api-key-reader.ts';
import { memoryStore, redisStore } from './rate-limits/limit-store.ts';
import type { RateLimitSettings } from './rate-limits/rate-limit-settings.ts';
import { RateLimits } from './rate-limits/rate-limits.ts';
import { AnswerService } from './responder/answer.service.ts';
import type { Responder } from './responder/responder.ts';
import { buildGatewaySchema } from './server/build-schema.ts';
import { CompiledDocuments } from './server/compiled-documents.ts';
import { ContextBuilder } from './server/context-builder.ts';
import { DocumentExecutor } from './server/execute-document.ts';
import { formatError } from './server/format-error.ts';
import { serveGraphql } from './server/graphql-server.ts';
import { HealthResolver } from './health/health.resolver.ts';
import { openOperations } from './server/open-operations.ts';
import { createHttpServer } from './server/http-server.ts';
import { OutboundStatusService } from './messaging/outbound-status.service.ts';
import { MessageSearchResolver } from './message-search/message-search.resolver.ts';
import { MessageSearchService } from './message-search/message-search.service.ts';
import { MessageFieldsResolver } from './conversations/message-fields.resolver.ts';
import { NodeResolver } from './nodes/node.resolver.ts';
import { sendDemoPage, servePages } from './server/pages.ts';
import { serveWebSockets } from './server/websocket-server.ts';
import { TenantService } from './tenants/tenant.service.ts';
import { version } from './version.ts';

/** What the joined parts need to know of the world. */
export interface AppSettings {
  readonly database: Database;
  /** Joins several gateways on one database; without it this one stands alone. */
  readonly redis?: RedisSettings | undefined;
  readonly responder: Responder;
  readonly secret: string;
  /** Lifetime of tokens from `/api/v1/auth/token`; also the longest a login may ask for. */
  readonly accessTokenMinutes: number;
  /** Keys that seal connectors' credentials, as `CREDENTIAL_KEYS` has them; one that follows from `secret` by default. */
  readonly credentialKeys?: string | undefined;
  readonly logLevel: string;
  /** The server's origin as the world knows it; paths stay paths where it is not given. */
  readonly publicUrl?: string | undefined;
  /** How e-mails leave; nobody is told of hot leads without it. */
  readonly mail?: MailSettings | undefined;
  /** No channel is connected without it. */
  readonly channels?: ChannelSettings | undefined;
  /** Whether REST answers are held against their schemas; for tests only. */
  readonly checkAnswers?: boolean | undefined;
  readonly rateLimits: RateLimitSettings;
  /** How many proxies stand in front, each of which adds a caller's address to `X-Forwarded-For`. */
  readonly trustedProxies: number;
}

/** How channels are reached. */
export interface ChannelSettings extends Omit<ChannelUrls, 'publicUrl'> {
  readonly credentials: CredentialSource;
}

/** A gateway that is ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  readonly schema: GraphQLSchema;
  /** Fills a new database with the demo tenant. @returns the password, where one was made. */
  seedDemo(password: string | undefined): Promise<string | null>;
  /** Stops taking requests, ends sockets, lets running work finish or hands it on, and closes the database. */
  close(): Promise<void>;
}

/** The services, each made once and joined here alone. */
function createServices(settings: AppSettings, report: (error: unknown) => void) {
  const { database, redis, responder, secret } = settings;
  const tokens = new TokenService(secret);
  const tenants = new TenantService(database);
  const audit = new AuditService();
  const transport = redis && new RedisTransport(redis, report);
  const loginSessions = new LoginSessions(database);
  const sessions = new SessionWatch(loginSessions, transport, report);
  const limits = new RateLimits(settings.rateLimits, redis ? redisStore(redis, report) : memoryStore);
  const attempts = new LoginAttempts(limits);
  const auth = new AuthService(database, tokens, tenants, audit, sessions, attempts);
  const invitations = new InvitationService(database, audit);
  const registrations = new RegistrationService({ database, tenants, invitations, audit, attempts });
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
  const messaging = createMessaging({ audit, limits }, settings, report);
  const { adapters } = messaging;
  const channels = createChannels(
    { database, tenants, starter, conversations, live, inbox, limits, adapters },
    settings,
    report,
  );
  const relays = [relay, channels.relay, messaging.relay, ...(notices ? [notices] : [])];
  return {
    tenants,
    transport,
    sessions,
    limits,
    auth,
    invitations,
    registrations,
    authentication: new Authentication(loginSessions, tokens, new ApiKeyReader(database)),
    contacts,
    live,
    inbox,
    conversations,
    starter,
    leads,
    asks,
    deadLetters,
    webhooks: channels.webhooks,
    messaging,
    relays,
  };
}

const notConnected: ChannelSettings = { credentials: new EnvironmentCredentials({}) };

/** What programs send, through connectors of theirs. */
function createMessaging(
  parts: { audit: AuditService; limits: RateLimits },
  { database, secret, publicUrl, credentialKeys: given, channels = notConnected }: AppSettings,
  report: (error: unknown) => void,
) {
  const { credentials, ...urls } = channels;
  const keys = credentialKeys(given, secret);
  return joinMessaging({ ...parts, database, keys, credentials, urls: { ...urls, publicUrl }, report });
}

/** What comes from channels, and what goes out to them. */
function createChannels(
  parts: {
    database: Database;
    tenants: TenantService;
    starter: ConversationStarter;
    conversations: ConversationService;
    live: LiveConversations;
    inbox: InboxEvents;
    limits: RateLimits;
    adapters: ChannelAdapters;
  },
  { publicUrl }: Pick<AppSettings, 'publicUrl'>,
  report: (error: unknown) => void,
) {
  const { database, tenants, starter, conversations, live, inbox, limits, adapters } = parts;
  const changes = new MessageChangesService(live, (tenantId) => inbox.wake(tenantId));
  const inbound = new InboundService({
    database,
    starter,
    conversations,
    changes,
    outbound: new OutboundStatusService(),
    publicUrl,
  });
  const outgoing = new OutgoingService({ database, changes, adapters, publicUrl });
  // A relay of its own: however many providers hang, visitors are answered.
  const relay = new Relay(database, { 'conversation.outgoing-message': (work) => outgoing.send(work) }, report, {
    'conversation.outgoing-message': (work, failure) => outgoing.giveUp(work, failure),
  });
  return { webhooks: new WebhookService({ tenants, adapters, inbound, limits, publicUrl, report }), relay };
}

/** A relay of its own: a mail server that hangs must keep no visitor waiting. What is promised without one stays. */
function createNotices(
  { database, mail, publicUrl }: AppSettings,
  tenants: TenantService,
  report: (error: unknown) => void,
): Relay | null {
  if (mail === undefined) return null;
  const mailer = new Mailer(mail, report);
  const { recipients } = mail;
  const notifications = new NotificationService({ database, tenants, mailer, recipients, publicUrl });
  return new Relay(database, { 'lead.turned-hot': (work) => notifications.tellOfHotLead(work) }, report);
}

type Services = ReturnType<typeof createServices>;

function createSchema(services: Services, { database, accessTokenMinutes, publicUrl }: AppSettings): GraphQLSchema {
  const { tenants, auth, contacts, conversations, starter, leads, asks } = services;
  return buildGatewaySchema([
    new AuthResolver(auth, Math.max(15, accessTokenMinutes)),
    new RegistrationResolver(services.registrations, services.invitations, auth),
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
    new NodeResolver(auth, conversations, leads, contacts, services.messaging.findNode),
    new HealthResolver(database, version),
  ]);
}

function streamsOf({ conversations, inbox }: Services): Streams {
  return {
    conversation: (caller, conversationId, after) => conversations.follow(caller, conversationId, after),
    inbox: (caller, after) => InboxSource.open(inbox, caller.tenantId, after),
  };
}

/** Joins the parts. The relay runs from here on: work that an earlier process left behind is taken up at once. */
export async function createApp(settings: AppSettings): Promise<App> {
  const server = await createHttpServer({
    logLevel: settings.logLevel,
    frameworkErrors: answerFrameworkError,
  });
  const report = (error: unknown) => server.log.error(error);
  const services = createServices(settings, report);
  const schema = createSchema(services, settings);
  const { live, inbox, relays, sessions, transport, limits, authentication } = services;
  const contexts = new ContextBuilder(authentication, streamsOf(services), settings.trustedProxies);
  const callerLimits = new CallerLimits(limits, authentication);
  const compiled = new CompiledDocuments(schema);
  const executor = new DocumentExecutor(schema, compiled, report);
  await servePages(server, schema);
  await serveGraphql(server, { schema, compiled, executor, contexts, report });
  await serveRest(server, {
    execute: (request, document, variables, { authorization }) =>
      contexts.ofRequest(request, authorization).then(
        async (context) => ({ ...(await executor.run(document, variables, context)), limit: context.limit }),
        // Who is calling could not be found out, as when the database is away.
        (error: unknown) => ({ errors: [formatError(error, report)] }),
      ),
    countRequest: ({ headers }, names) => callerLimits.take(headers.authorization, names),
    settings: { accessTokenMinutes: settings.accessTokenMinutes, demoPage: sendDemoPage },
    checkAnswers: settings.checkAnswers,
  });
  await serveDocs(server, { version, openFields: openOperations() });
  const sockets = serveWebSockets(server.server, {
    schema,
    contexts,
    report,
    watchSession: (...watched) => sessions.watch(...watched),
  });
  const stopPolling = transport && pollConversations(settings.database, live, report);
  const sealer = new AuditSealer(settings.database, report);
  sealer.start();
  const expiredKeys = new ExpiredKeys(settings.database, report);
  expiredKeys.start();
  const { rotation } = services.messaging;
  rotation.start();
  const onlineAgents = new OnlineAgents(settings.database, () => sessions.callers(), report);
  for (const relay of relays) relay.start();
  const close = async () => {
    await sockets.close();
    // Whoever waits for a reply still gets it: until here the relay works and its events are told.
    await server.close();
    live.close();
    inbox.close();
    await Promise.all(relays.map((relay) => relay.close()));
    await sealer.close();
    await expiredKeys.close();
    await rotation.close();
    await Promise.all([sessions.close(), onlineAgents.close(), stopPolling?.()]);
    transport?.close();
    limits.close();
    await settings.database.close();
  };
  return {
    server,
    schema,
    close,
    seedDemo: (password) => seedDemo({ ...services, database: settings.database }, password),
  };
}
