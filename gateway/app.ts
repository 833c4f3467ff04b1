import { answerFrameworkError, serveRest, type Execute } from '@parley/rest-compat/serve';
import { serveClient } from '@parley/rest-compat/serve-client';
import { serveDocs } from '@parley/rest-compat/serve-docs';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { OnlineAgents } from './analytics/online-agents.ts';
import { AuditSealer } from './audit/audit-sealer.ts';
import { CallerLimits } from './auth/caller-limits.ts';
import { OnlinePeople, type PresenceChange } from './auth/online-people.ts';
import { pollConversations } from './conversations/conversation-poll.ts';
import { inboxOf } from './conversations/inbox-events.ts';
import { InboxSource } from './conversations/inbox-source.ts';
import type { Database } from './database/database.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { TenantSweep } from './events/tenant-sweep.ts';
import { unsentFiles } from './files/unsent-files.ts';
import { expiredKeys } from './idempotency/expired-keys.ts';
import type { Streams } from './graphql/request-context.ts';
import { TenantPlans } from './tenants/tenant-plans.ts';
import { WahaChatSource } from './sessions/waha-chat-source.ts';
import { WahaSessionSource } from './sessions/waha-session-source.ts';
import { CompiledDocuments } from './server/compiled-documents.ts';
import { ContextBuilder } from './server/context-builder.ts';
import { DocumentExecutor } from './server/execute-document.ts';
import { formatError } from './server/format-error.ts';
import { serveGraphql } from './server/graphql-server.ts';
import { openOperations } from './server/open-operations.ts';
import { createHttpServer } from './server/http-server.ts';
import { serveFiles } from './server/serve-files.ts';
import { servePictures } from './server/serve-pictures.ts';
import { sendDemoPage, servePages } from './server/pages.ts';
import { serveWebSockets } from './server/websocket-server.ts';
import { version } from './version.ts';
import type { AppSettings } from './composition/app-settings.ts';
import { createSchema } from './composition/create-schema.ts';
import { filePartsOf } from './composition/file-parts.ts';
import { createServices, type Services } from './composition/create-services.ts';

/** A gateway that is ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  readonly schema: GraphQLSchema;
  /** Fills a new database with the demo tenant. @returns the password, where one was made. */
  seedDemo(password: string | undefined): Promise<string | null>;
  /** Stops taking requests, ends sockets, lets running work finish or hands it on, and closes the database. */
  close(): Promise<void>;
}

function streamsOf({ conversations, inbox, whatsapp, campaigns, catalogue }: Services, database: Database): Streams {
  const { live, sessions } = whatsapp;
  return {
    conversation: (caller, conversationId, after) => conversations.follow(caller, conversationId, after),
    inbox: (caller, after) => InboxSource.open(inbox, inboxOf(caller), after),
    wahaSessions: async (caller) => new WahaSessionSource(live, sessions, caller),
    wahaChats: (caller, sessionId, after) =>
      WahaChatSource.open({ database, inbox, sessions }, caller, sessionId, after),
    campaign: (caller, campaignId) => campaigns.progress.open(caller.tenantId, campaignId),
    knowledgeImport: (caller, importId) => catalogue.progress.open(caller.tenantId, importId),
  };
}

/** A route's document is run against the same schema in process, with a context of the same making. */
function executeForRest(
  contexts: ContextBuilder,
  executor: DocumentExecutor,
  report: (error: unknown) => void,
): Execute {
  return (request, document, variables, { authorization }) =>
    contexts.ofRequest(request, authorization).then(
      async (context) => ({ ...(await executor.run(document, variables, context)), limit: context.limit }),
      // Who is calling could not be found out, as when the database is away.
      (error: unknown) => ({ errors: [formatError(error, report)] }),
    );
}

/** What goes on by itself, beside all requests. */
function backgroundOf({ messaging }: Services, database: Database, report: (error: unknown) => void) {
  return [
    new AuditSealer(database, report),
    new TenantSweep(database, expiredKeys, report),
    new TenantSweep(database, unsentFiles, report),
    messaging.rotation,
  ];
}

/** Joins the parts. The relay runs from here on: work that an earlier process left behind is taken up at once. */
export async function createApp(settings: AppSettings): Promise<App> {
  const { database, logLevel } = settings;
  const server = await createHttpServer({ logLevel, frameworkErrors: answerFrameworkError });
  const report = (error: unknown) => server.log.error(error);
  const services = createServices(settings, report);
  const schema = createSchema(services, settings);
  const { live, inbox, relays, sessions, transport, limits, authentication, whatsapp } = services;
  const contexts = new ContextBuilder(authentication, streamsOf(services, database), settings.trustedProxies);
  const callerLimits = new CallerLimits(limits, authentication, new TenantPlans(database));
  const compiled = new CompiledDocuments(schema);
  const executor = new DocumentExecutor(schema, compiled, report);
  await servePages(server, schema);
  await serveGraphql(server, { schema, compiled, executor, contexts, report });
  await serveRest(server, {
    execute: executeForRest(contexts, executor, report),
    countRequest: ({ headers }, names) => callerLimits.take(headers.authorization, names),
    settings: { accessTokenMinutes: settings.accessTokenMinutes, demoPage: sendDemoPage },
    checkAnswers: settings.checkAnswers,
  });
  await serveFiles(server, { ...filePartsOf(services, settings.publicUrl), contexts, report });
  servePictures(server, (id) => services.pictures.find(id));
  await serveClient(server);
  await serveDocs(server, { version, openFields: openOperations() });
  const sockets = serveWebSockets(server.server, {
    schema,
    contexts,
    report,
    watchSession: (...watched) => sessions.watch(...watched),
  });
  const stopPolling = transport && pollConversations(database, live, report);
  const background = backgroundOf(services, database, report);
  for (const one of background) one.start();
  const people = () => sessions.people();
  const onlineAgents = new OnlineAgents(database, people, report);
  const tell = (change: PresenceChange) => services.presence.tell(change);
  const onlinePeople = new OnlinePeople({ database, people, tell }, report);
  whatsapp.statuses.start(settings.waha?.reconcileMilliseconds);
  for (const relay of relays) relay.start();
  const close = async () => {
    await sockets.close();
    // Whoever waits for a reply still gets it: until here the relay works and its events are told.
    await server.close();
    live.close();
    inbox.close();
    whatsapp.live.close();
    for (const { progress } of [services.campaigns, services.catalogue]) progress.close();
    await Promise.all(relays.map((relay) => relay.close()));
    for (const one of background) await one.close();
    await whatsapp.statuses.close();
    await Promise.all([sessions.close(), onlineAgents.close(), onlinePeople.close(), stopPolling?.()]);
    transport?.close();
    limits.close();
    await database.close();
  };
  return {
    server,
    schema,
    close,
    seedDemo: (password) => seedDemo({ ...services, database }, password),
  };
}
