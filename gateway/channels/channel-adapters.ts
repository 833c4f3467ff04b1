import type { Channel } from '@parley/schema/enums';
import { badInput } from '../errors.ts';
import type { ChannelAdapter } from './channel-adapter.ts';
import { Instagram } from './instagram.ts';
import { Messenger } from './messenger.ts';
import { WhatsApp } from './whatsapp.ts';

/** The channels that are spoken here. */
export class ChannelAdapters {
  readonly #byChannel: ReadonlyMap<Channel, ChannelAdapter>;

  /** @param graphUrl where Meta's Graph API is, in place of Meta's own addresses. */
  constructor(graphUrl: string | undefined) {
    const adapters = [new WhatsApp(graphUrl), new Instagram(graphUrl), new Messenger(graphUrl)];
    this.#byChannel = new Map(adapters.map((adapter) => [adapter.channel, adapter]));
  }

  /** @throws BAD_USER_INPUT for a channel that has no webhooks. */
  of(channel: Channel): ChannelAdapter {
    const adapter = this.#byChannel.get(channel);
    if (adapter === undefined) throw badInput('channel', `channel ${channel} has no webhooks`);
    return adapter;
  }
}
