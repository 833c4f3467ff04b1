import { z } from 'zod';
import { readSecretFiles } from './secret-files.ts';

const flag = (name: string) => z.enum(['on', 'off'], { error: `${name} must be "on" or "off"` });
const optional = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** Left out, or long enough not to be guessed; may also be given as a file, by `NAME_FILE`. */
const secret = (minimum = 1) =>
  z
    .union([z.literal(''), z.string().min(minimum, `needs at least ${minimum} characters`)])
    .optional()
    .transform((value) => (value === '' ? undefined : value))
    .meta({ secret: true });

/** Addresses with commas between; none where it is empty. */
const addresses = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((address) => address.trim()))
  .transform((list) => list.filter((address) => address !== ''))
  .pipe(z.array(z.email({ error: ({ input }) => `${String(input)} is not an e-mail address` })));

/** Every environment variable the gateway reads, with what it means; `.env.example` is held against this list. */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('The port to listen on; 0 takes a free one.'),
  HOST: optional.describe('The address to listen on. Loopback only unless DATABASE_URL is set.'),
  PUBLIC_URL: optional.describe('Where the world reaches this server; links to pictures stay paths without it.'),
  DATA_DIR: z.string().min(1).default('./data').describe('Where the embedded database and generated secrets live.'),
  DATABASE_URL: secret().describe('A PostgreSQL to use instead of the embedded database.'),
  REDIS_URL: secret().describe('A Redis that joins several gateways on one PostgreSQL: redis:// or rediss://.'),
  DEMO_PASSWORD: secret(8).describe(
    'Password of the demo account; one is made and printed at the first start otherwise.',
  ),
  SECRET_KEY: secret(16).describe('Signs access tokens. Made at the first start and kept in DATA_DIR otherwise.'),
  CREDENTIAL_KEYS: secret().describe(
    "Keys that seal connectors' credentials: id:base64 of 32 bytes, with commas between, the one for new ones first; one that follows from SECRET_KEY by default.",
  ),
  ACCESS_TOKEN_EXPIRE_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(1440)
    .default(30)
    .describe('Lifetime of tokens from /api/v1/auth/token, in minutes.'),
  AI_PROVIDER: z
    .enum(['none', 'openai', 'openrouter', 'gemini'])
    .default('none')
    .describe('Which model answers; none: the embedded responder, which needs no key.'),
  AI_MODEL: optional.describe("The model's name; each provider has a default."),
  OPENAI_API_KEY: secret().describe('Key for AI_PROVIDER=openai.'),
  OPENROUTER_API_KEY: secret().describe('Key for AI_PROVIDER=openrouter.'),
  GEMINI_API_KEY: secret().describe('Key for AI_PROVIDER=gemini.'),
  OPENAI_BASE_URL: optional.describe('Another address that speaks the OpenAI API.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe(
      "How many proxies stand in front: a caller's address is so many places from the right of X-Forwarded-For.",
    ),
  RATE_LIMITS: z
    .string()
    .default('on')
    .describe('Rate limits: on, off (on loopback only), or changes to them such as login=10/900,chat-address=600/60.'),
  SMTP_SERVER: optional.describe('The mail server that tells of hot leads; nobody is told without it.'),
  SMTP_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65535)
    .default(587)
    .describe("The mail server's port; 465 begins with TLS."),
  SMTP_USERNAME: optional.describe('Signs in to the mail server; also the sender, where it is an e-mail address.'),
  SMTP_PASSWORD: secret().describe('The password to it; it leaves this machine over TLS only.'),
  SMTP_SENDER: z
    .union([z.literal(''), z.email('must be an e-mail address')])
    .optional()
    .transform((value) => (value === '' ? undefined : value))
    .describe('The sender of e-mails, where it is not SMTP_USERNAME.'),
  NOTIFICATION_EMAILS: addresses.describe(
    'Who is told of hot leads, with commas between, where a tenant names nobody.',
  ),
  WHATSAPP_WEBHOOK_VERIFY_TOKEN: secret().describe('What Meta says when it verifies the WhatsApp webhook.'),
  WHATSAPP_ACCESS_TOKEN: secret().describe('Sends WhatsApp messages through the Cloud API.'),
  WHATSAPP_PHONE_NUMBER_ID: optional.describe('The number that sends where a webhook named none.'),
  WHATSAPP_APP_SECRET: secret().describe('Signs WhatsApp webhooks; without it they are believed unsigned.'),
  INSTAGRAM_WEBHOOK_VERIFY_TOKEN: secret().describe('What Meta says when it verifies the Instagram webhook.'),
  INSTAGRAM_ACCESS_TOKEN: secret().describe('Sends Instagram messages.'),
  INSTAGRAM_APP_SECRET: secret().describe('Signs Instagram webhooks; without it they are believed unsigned.'),
  FB_WEBHOOK_VERIFY_TOKEN: secret().describe('What Meta says when it verifies the Messenger webhook.'),
  FB_PAGE_ACCESS_TOKEN: secret().describe('Sends Messenger messages as the page.'),
  FB_APP_SECRET: secret().describe('Signs Messenger webhooks; without it they are believed unsigned.'),
  META_GRAPH_URL: optional.describe("A proxy or stand-in for Meta's Graph API, in place of Meta's own addresses."),
  TELEGRAM_API_URL: optional.describe("A proxy or stand-in for Telegram's Bot API, in place of its own address."),
  TWILIO_API_URL: optional.describe("A proxy or stand-in for Twilio's API, in place of its own address."),
  WAHA_URL: optional.describe('Where WAHA is, which keeps WhatsApp sessions; there are none without it.'),
  WAHA_API_KEY: secret().describe('What we say to WAHA with every call.'),
  WAHA_WEBHOOK_HMAC_KEY: secret().describe("Signs WAHA's webhooks; without it they are believed unsigned."),
  WAHA_WEBHOOK_URL: optional.describe('Our origin as WAHA reaches it, where that is not PUBLIC_URL.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('warn')
    .describe('How much the server says on standard output.'),
  REPLY_PACE: flag('REPLY_PACE')
    .default('on')
    .describe('Whether the embedded responder speaks at a reading pace (on) or all at once (off).'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** The variables that hold what nobody else may know: in a container they come as files, by `NAME_FILE`. */
export const secretVariables: readonly string[] = Object.entries(environmentSchema.shape)
  .filter(([, schema]) => schema.meta()?.['secret'] === true)
  .map(([name]) => name);

/**
 * The only reader of `process.env`.
 * @throws Error with one line per wrong variable, naming it.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const { values, problems } = readSecretFiles(source, secretVariables);
  const result = environmentSchema.safeParse({ ...source, ...values });
  if (result.success && problems.length === 0) return result.data;
  const issues = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const lines = [...problems, ...issues].map((line) => `  ${line}`);
  throw new Error(`These environment variables are wrong:\n${lines.join('\n')}`);
}
