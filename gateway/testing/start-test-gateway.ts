import 'reflect-metadata';
import { createApp, type App } from '../app.ts';
import type { AddressPolicy } from '../catalog/import/public-lookup.ts';
import type { ChannelSettings } from '../composition/app-settings.ts';
import type { Database } from '../database/database.ts';
import type { RedisSettings } from '../events/redis-transport.ts';
import { readRateLimits } from '../rate-limits/rate-limit-settings.ts';
import type { MailSettings } from '../notifications/mail-settings.ts';
import { EmbeddedResponder } from '../responder/embedded-responder.ts';
import type { Responder } from '../responder/responder.ts';
import type { WahaSettings } from '../sessions/waha-client.ts';
import { StatementLog } from './statement-log.ts';
import { connectTestDatabase, openTestDatabase } from './test-database.ts';

const demoPassword = 'demo-password-of-tests';
export const testSecret = 'a secret of tests only, long enough for HS256';

/** A gateway on a free port of this machine, with the demo tenant, on a database of its own. */
export interface TestGateway {
  readonly url: string;
  readonly demoPassword: string;
  readonly app: App;
  readonly database: Database;
  /** Every statement so far. */
  readonly log: StatementLog;
  /** Until the relay has nothing left to do. */
  untilIdle(): Promise<void>;
  close(): Promise<void>;
}

export interface TestGatewayOptions {
  /** Replies come at once unless one with another pace is given. */
  readonly responder?: Responder;
  /** A PostgreSQL shared with other gateways, which is left as it is. */
  readonly databaseUrl?: string;
  readonly redis?: RedisSettings;
  /** As `RATE_LIMITS` says it; off unless given, since tests send many requests from one address. */
  readonly rateLimits?: string;
  /** None unless given. */
  readonly trustedProxies?: number;
  readonly mail?: MailSettings;
  readonly publicUrl?: string;
  /** No channel is connected where it is left out. */
  readonly channels?: ChannelSettings;
  /** There are no WhatsApp sessions where it is left out. */
  readonly waha?: WahaSettings;
  /** The public internet alone where it is left out. */
  readonly importsFrom?: AddressPolicy;
}

export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const log = new StatementLog();
  const { databaseUrl } = options;
  const database = await (databaseUrl === undefined ? openTestDatabase(log) : connectTestDatabase(databaseUrl, log));
  const app = await createApp({
    database,
    redis: options.redis,
    mail: options.mail,
    publicUrl: options.publicUrl,
    responder: options.responder ?? new EmbeddedResponder(0),
    secret: testSecret,
    accessTokenMinutes: 30,
    logLevel: 'warn',
    rateLimits: readRateLimits(options.rateLimits ?? 'off'),
    trustedProxies: options.trustedProxies ?? 0,
    channels: options.channels,
    waha: options.waha,
    importsFrom: options.importsFrom,
    checkAnswers: true,
  });
  await app.seedDemo(demoPassword);
  const url = await app.server.listen({ port: 0, host: '127.0.0.1' });
  return { url, demoPassword, app, database, log, untilIdle: () => untilIdle(database), close: () => app.close() };
}

async function untilIdle(database: Database): Promise<void> {
  for (;;) {
    const waiting = await database.outsideTenants((transaction) =>
      transaction.query(`select id from outbox_entry where dead_at is null limit 1`),
    );
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
