import type { AddressPolicy } from '../catalog/import/public-lookup.ts';
import type { ChannelUrls } from '../channels/channel-adapters.ts';
import type { CredentialSource } from '../channels/channel-credentials.ts';
import type { Database } from '../database/database.ts';
import type { RedisSettings } from '../events/redis-transport.ts';
import type { MailSettings } from '../notifications/mail-settings.ts';
import type { RateLimitSettings } from '../rate-limits/rate-limit-settings.ts';
import type { Responder } from '../responder/responder.ts';
import type { WahaSettings } from '../sessions/waha-client.ts';

/** What the joined parts need to know of the world. */
export interface AppSettings {
  readonly database: Database;
  /** Joins several gateways on one database; without it this one stands alone. */
  readonly redis?: RedisSettings | undefined;
  readonly responder: Responder;
  readonly secret: string;
  /** Keys that seal connectors' credentials, as `CREDENTIAL_KEYS` has them; one that follows from `secret` by default. */
  readonly credentialKeys?: string | undefined;
  /** Lifetime of tokens from `/api/v1/auth/token`; also the longest a login may ask for. */
  readonly accessTokenMinutes: number;
  readonly logLevel: string;
  /** The server's origin as the world knows it; paths stay paths where it is not given. */
  readonly publicUrl?: string | undefined;
  /** How e-mails leave; nobody is told of hot leads without it. */
  readonly mail?: MailSettings | undefined;
  /** No channel is connected without it. */
  readonly channels?: ChannelSettings | undefined;
  /** Where WhatsApp sessions are kept; there are none without it. */
  readonly waha?: WahaSettings | undefined;
  /** Whether REST answers are held against their schemas; for tests only. */
  readonly checkAnswers?: boolean | undefined;
  /** Whether a site may be read from an address; the public internet where it is left out. For tests only. */
  readonly importsFrom?: AddressPolicy | undefined;
  readonly rateLimits: RateLimitSettings;
  /** How many proxies stand in front, each of which adds a caller's address to `X-Forwarded-For`. */
  readonly trustedProxies: number;
}

/** How channels are reached. */
export interface ChannelSettings extends Omit<ChannelUrls, 'publicUrl'> {
  /** What is configured for every tenant, beside their own connectors. */
  readonly credentials: CredentialSource;
}
