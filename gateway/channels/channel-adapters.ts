import type { Channel, ConnectorType } from '@parley/schema/enums';
import type { ChannelAdapter } from './channel-adapter.ts';
import type { ChannelConnection, CredentialSource } from './channel-credentials.ts';
import { Instagram } from './instagram.ts';
import { Messenger } from './messenger.ts';
import { Telegram } from './telegram.ts';
import { Twilio } from './twilio.ts';
import { WhatsApp } from './whatsapp.ts';

/** Where providers are, in place of their own addresses, and where we are. */
export interface ChannelUrls {
  readonly graphUrl?: string | undefined;
  readonly telegramUrl?: string | undefined;
  readonly twilioUrl?: string | undefined;
  /** This server's origin as the world knows it. */
  readonly publicUrl?: string | undefined;
}

/** The providers that are spoken to here. */
export class ChannelAdapters {
  readonly #urls: ChannelUrls;
  readonly #credentials: CredentialSource;

  constructor(urls: ChannelUrls, credentials: CredentialSource) {
    this.#urls = urls;
    this.#credentials = credentials;
  }

  connect({ connectorId, credentials }: ChannelConnection): ChannelAdapter {
    const { graphUrl, telegramUrl, twilioUrl, publicUrl } = this.#urls;
    switch (credentials.type) {
      case 'WHATSAPP':
        return new WhatsApp(credentials, graphUrl);
      case 'INSTAGRAM':
        return new Instagram(credentials, graphUrl);
      case 'MESSENGER':
        return new Messenger(credentials, graphUrl);
      case 'TELEGRAM':
        return new Telegram(credentials, webhookUrl(publicUrl, 'telegram', connectorId), telegramUrl);
      case 'TWILIO':
        return new Twilio(credentials, webhookUrl(publicUrl, 'twilio', connectorId), twilioUrl);
    }
  }

  /** A tenant's accounts with a provider, those of its connectors first. */
  async of(tenantId: string, type: ConnectorType): Promise<ChannelAdapter[]> {
    const adapters = await this.#all(tenantId);
    return adapters.filter(({ connectorType }) => connectorType === type);
  }

  /** An active connector's, and whose it is; `null` where there is none. */
  async ofConnector(connectorId: string): Promise<{ tenantId: string; adapter: ChannelAdapter } | null> {
    const found = await this.#credentials.findConnector(connectorId);
    return found && { tenantId: found.tenantId, adapter: this.connect(found.connection) };
  }

  /** How a conversation on a channel goes out: from its own account, else from the tenant's first; `null` where none serves. */
  async serving(tenantId: string, channel: Channel, account: string | null): Promise<ChannelAdapter | null> {
    const adapters = (await this.#all(tenantId)).filter((adapter) => adapter.serves(channel, account));
    return adapters.find((adapter) => adapter.account === account) ?? adapters[0] ?? null;
  }

  async #all(tenantId: string): Promise<ChannelAdapter[]> {
    const connections = await this.#credentials.connectionsOf(tenantId);
    return connections.map((connection) => this.connect(connection));
  }
}

/** `null` where the world does not reach us, or there is no connector to name. */
function webhookUrl(publicUrl: string | undefined, provider: string, connectorId: string | null): string | null {
  if (publicUrl === undefined || connectorId === null) return null;
  return `${publicUrl.replace(/\/+$/, '')}/webhooks/${provider}/${connectorId}`;
}
