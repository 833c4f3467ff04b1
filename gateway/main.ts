import 'reflect-metadata';
import { createApp, type App } from './app.ts';
import { EnvironmentCredentials } from './channels/environment-credentials.ts';
import { DataDirectoryInUse } from './database/data-directory-lock.ts';
import { openDatabase } from './database/open-database.ts';
import { demoLogin } from './demo/seed-demo.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { isLoopback } from './loopback.ts';
import { readRateLimits } from './rate-limits/rate-limit-settings.ts';
import { mailSettings } from './mail-settings.ts';
import { createResponder } from './responder/create-responder.ts';
import { responderSettings } from './responder-settings.ts';
import { wahaSettings } from './waha-settings.ts';
import { signingSecret } from './signing-secret.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function start(environment: Environment): Promise<App> {
  const isEmbedded = environment.DATABASE_URL === undefined;
  // The demo has an account whose name everybody knows: it is for this machine only.
  const host = environment.HOST ?? (isEmbedded ? '127.0.0.1' : '0.0.0.0');
  const rateLimits = readRateLimits(environment.RATE_LIMITS);
  if (rateLimits === null && !isLoopback(host)) throw new Error(`RATE_LIMITS=off is for loopback, not for ${host}`);
  const database = await openDatabase({ url: environment.DATABASE_URL, dataDirectory: environment.DATA_DIR });
  const app = await createApp({
    database,
    redis: environment.REDIS_URL === undefined ? undefined : { url: environment.REDIS_URL, prefix: 'parley' },
    responder: createResponder(responderSettings(environment)),
    secret: signingSecret(environment.SECRET_KEY, environment.DATA_DIR),
    credentialKeys: environment.CREDENTIAL_KEYS,
    accessTokenMinutes: environment.ACCESS_TOKEN_EXPIRE_MINUTES,
    logLevel: environment.LOG_LEVEL,
    publicUrl: environment.PUBLIC_URL,
    rateLimits,
    trustedProxies: environment.TRUSTED_PROXIES,
    mail: mailSettings(environment),
    waha: wahaSettings(environment),
    channels: {
      credentials: new EnvironmentCredentials(environment),
      graphUrl: environment.META_GRAPH_URL,
      telegramUrl: environment.TELEGRAM_API_URL,
      twilioUrl: environment.TWILIO_API_URL,
    },
  });
  const madePassword = isEmbedded ? await app.seedDemo(environment.DEMO_PASSWORD) : null;
  // Said before anything else can fail: it is made once and kept nowhere.
  if (madePassword !== null)
    say(`The demo's account is ${demoLogin.email} (or ${demoLogin.username}) with the password ${madePassword}`);
  await app.server.listen({ port: environment.PORT, host });
  const address = app.server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : environment.PORT;
  say(`Parley is ready: open http://localhost:${port}`);
  return app;
}

function closeOnSignals(app: App): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    say('Closing: letting requests finish, then the database.');
    await app.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

/** What a person can do about a failed start, in a line; anything else is told as it is. */
function explain(error: unknown): string {
  if (error instanceof DataDirectoryInUse) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Choose another port, such as PORT=4001 npm start`;
  }
  return String(error);
}

try {
  closeOnSignals(await start(readEnvironment()));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
