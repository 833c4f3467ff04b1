import type { Channel } from '@parley/schema/enums';

/** What a tenant was given by a channel's provider. `null`: not configured. Never in an answer, never in a log. */
export interface ChannelCredentials {
  /** What the provider says when it asks whether a webhook's address is the tenant's. */
  readonly verifyToken: string | null;
  /** Signs webhooks; without it they are believed. */
  readonly appSecret: string | null;
  readonly accessToken: string | null;
  /** The tenant's own address on the channel, where conversations do not tell: a phone number's id, a page's. */
  readonly accountId: string | null;
}

/** Where credentials come from. */
export interface CredentialSource {
  /** `null` for a channel that the tenant has not. */
  credentialsOf(tenantId: string, channel: Channel): Promise<ChannelCredentials | null>;
}
