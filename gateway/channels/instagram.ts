import { Channel, ConnectorType } from '@parley/schema/enums';
import { z } from 'zod';
import type { ChannelEvent, OutgoingTemplate, OutgoingText, TestedAccount, TextLimit } from './channel-adapter.ts';
import type { InstagramCredentials } from './channel-credentials.ts';
import { MetaAdapter } from './meta-adapter.ts';
import { MetaGraph } from './meta-graph.ts';
import { messagesPath, parseMessaging, sentMessage } from './meta-messaging.ts';
import { sendParts } from './send-parts.ts';

const tested = z.object({ username: z.string().optional() });

/** Instagram messaging with an Instagram login. A reaction is no message: nothing is stored of it. */
export class Instagram extends MetaAdapter {
  readonly connectorType = ConnectorType.INSTAGRAM;
  readonly channel = Channel.INSTAGRAM;
  readonly account: string | null;
  readonly textLimit: TextLimit = { maximum: 1_000, unit: 'bytes' };
  readonly #graph: MetaGraph;

  constructor(credentials: InstagramCredentials, graphUrl = 'https://graph.instagram.com') {
    super(credentials);
    this.account = credentials.accountId;
    this.#graph = new MetaGraph(graphUrl, credentials.accessToken);
  }

  protected eventsOf(webhook: unknown): ChannelEvent[] {
    return parseMessaging(webhook, this.channel);
  }

  send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string> {
    const path = messagesPath(message.account ?? this.account);
    return sendParts(message, async (part) => {
      const body = { recipient: { id: message.address }, message: { text: part } };
      const { message_id: id } = await this.#graph.call({ path, body }, sentMessage, signal);
      return id;
    });
  }

  async test(signal: AbortSignal): Promise<TestedAccount> {
    const { username } = await this.#graph.call({ path: 'me', query: { fields: 'username' } }, tested, signal);
    return { provider: 'Instagram', name: username ?? null };
  }
}
