import type { Channel } from '@parley/schema/enums';
import type { ChannelAdapters } from '../channels/channel-adapters.ts';
import { conflict } from '../errors.ts';
import type { ConnectorCredentials } from './connector-credentials.ts';
import type { ConnectorRow } from './connector.type.ts';
import { CredentialsUnreadable } from './credential-vault.ts';

/** Knows where connectors send: Twilio's credentials alone tell whether it is SMS or WhatsApp. */
export class ConnectorChannels {
  readonly #credentials: ConnectorCredentials;
  readonly #adapters: ChannelAdapters;

  constructor(credentials: ConnectorCredentials, adapters: ChannelAdapters) {
    this.#credentials = credentials;
    this.#adapters = adapters;
  }

  /** @throws CONFLICT where the credentials cannot be read any more. */
  of(connector: ConnectorRow): Channel {
    try {
      return this.#adapters.connect(this.#credentials.open(connector)).channel;
    } catch (error) {
      if (!(error instanceof CredentialsUnreadable)) throw error;
      throw conflict("The connector's credentials cannot be read: give it new ones", 'CONNECTOR_NOT_ACTIVE');
    }
  }
}
