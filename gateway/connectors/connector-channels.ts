import type { Channel } from '@parley/schema/enums';
import type { ChannelAdapters } from '../channels/channel-adapters.ts';
import { conflict } from '../errors.ts';
import type { ConnectorCredentials } from './connector-credentials.ts';
import type { ConnectorRow } from './connector.type.ts';
import { CredentialsUnreadable } from './credential-vault.ts';

/** Where a connector sends, and the tenant's own address there; `null` where its credentials do not tell. */
export interface ConnectorChannel {
  readonly channel: Channel;
  readonly account: string | null;
}

/** Knows where connectors send: Twilio's credentials alone tell whether it is SMS or WhatsApp. */
export class ConnectorChannels {
  readonly #credentials: ConnectorCredentials;
  readonly #adapters: ChannelAdapters;

  constructor(credentials: ConnectorCredentials, adapters: ChannelAdapters) {
    this.#credentials = credentials;
    this.#adapters = adapters;
  }

  /** @throws CONFLICT where the credentials cannot be read any more. */
  of(connector: ConnectorRow): ConnectorChannel {
    try {
      const { channel, account } = this.#adapters.connect(this.#credentials.open(connector));
      return { channel, account };
    } catch (error) {
      if (!(error instanceof CredentialsUnreadable)) throw error;
      throw conflict("The connector's credentials cannot be read: give it new ones", 'CONNECTOR_NOT_ACTIVE');
    }
  }
}
