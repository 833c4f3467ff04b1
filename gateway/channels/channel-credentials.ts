import { ConnectorType } from '@parley/schema/enums';
import { z } from 'zod';

/** Meta's three. `null`: not configured. */
interface MetaCredentials {
  readonly accessToken: string | null;
  /** Signs webhooks; without it they are believed. */
  readonly appSecret: string | null;
  /** What Meta says when it asks whether a webhook's address is the tenant's. */
  readonly verifyToken: string | null;
}

export interface WhatsAppCredentials extends MetaCredentials {
  readonly type: typeof ConnectorType.WHATSAPP;
  readonly phoneNumberId: string | null;
}

export interface InstagramCredentials extends MetaCredentials {
  readonly type: typeof ConnectorType.INSTAGRAM;
  readonly accountId: string | null;
}

export interface MessengerCredentials extends MetaCredentials {
  readonly type: typeof ConnectorType.MESSENGER;
  readonly pageId: string | null;
}

export interface TelegramCredentials {
  readonly type: typeof ConnectorType.TELEGRAM;
  readonly botToken: string;
  /** What Telegram says with each webhook. `null`: one that follows from the token. */
  readonly webhookSecret: string | null;
}

export interface TwilioCredentials {
  readonly type: typeof ConnectorType.TWILIO;
  readonly accountSid: string;
  readonly authToken: string;
  /** E.164; `whatsapp:` before it for WhatsApp. */
  readonly fromNumber: string;
}

/** What a tenant was given by a provider, by the names of messagejs.md. Never in an answer, never in a log. */
export type ChannelCredentials =
  | WhatsAppCredentials
  | InstagramCredentials
  | MessengerCredentials
  | TelegramCredentials
  | TwilioCredentials;

/** Provider's ids and tokens go into headers and paths: no spaces, and no slash where it would end a part of a path. */
const token = z.string().regex(/^[\x21-\x7e]{1,1000}$/, 'must be 1 to 1,000 letters, digits and signs');
const id = z.string().regex(/^\w[\w.-]{0,99}$/, 'must be 1 to 100 letters and digits');
const optionalId = id.nullable().default(null);
const optionalToken = token.nullable().default(null);
const meta = { accessToken: token, appSecret: optionalToken, verifyToken: optionalToken };

/**
 * Credentials as a connector is made of them, its `type` beside them: documented in messagejs.md for WhatsApp, Telegram and
 * Twilio. Also reads what it once gave.
 */
export const channelCredentials = z.discriminatedUnion('type', [
  z.object({ type: z.literal(ConnectorType.WHATSAPP), phoneNumberId: id, ...meta }),
  z.object({ type: z.literal(ConnectorType.INSTAGRAM), accountId: optionalId, ...meta }),
  z.object({ type: z.literal(ConnectorType.MESSENGER), pageId: optionalId, ...meta }),
  z.object({
    type: z.literal(ConnectorType.TELEGRAM),
    botToken: z.string().regex(/^\d{1,20}:[\w.-]{1,100}$/, 'must be as BotFather gives it, such as 123456:ABC-DEF'),
    webhookSecret: z
      .string()
      .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, _ and -')
      .nullable()
      .default(null),
  }),
  z.object({
    type: z.literal(ConnectorType.TWILIO),
    accountSid: id,
    authToken: token,
    fromNumber: z
      .string()
      .regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/, 'must be a phone number such as +1234567890, or whatsapp:+1234567890'),
  }),
]) satisfies z.ZodType<ChannelCredentials>;

/** A tenant's way to a provider. */
export interface ChannelConnection {
  /** The connector that holds the credentials; `null` for those of the environment, which have none. */
  readonly connectorId: string | null;
  readonly credentials: ChannelCredentials;
}

/** Where credentials come from. */
export interface CredentialSource {
  /** Of the tenant's active connectors, the newest first, and then those of the environment. */
  connectionsOf(tenantId: string): Promise<readonly ChannelConnection[]>;
  /** The active connector with this id, whoever's it is; `null` where there is none. */
  findConnector(connectorId: string): Promise<{ tenantId: string; connection: ChannelConnection } | null>;
}
