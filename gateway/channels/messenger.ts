import { Channel, ConnectorType } from '@parley/schema/enums';
import { z } from 'zod';
import type { ChannelEvent, OutgoingTemplate, OutgoingText, TestedAccount, TextLimit } from './channel-adapter.ts';
import type { MessengerCredentials } from './channel-credentials.ts';
import { MetaAdapter } from './meta-adapter.ts';
import { MetaGraph } from './meta-graph.ts';
import { messagesPath, parseMessaging, sentMessage } from './meta-messaging.ts';
import { sendParts } from './send-parts.ts';

const tested = z.object({ name: z.string().optional() });

/** Messenger of a Facebook page. A reaction is no message: nothing is stored of it. */
export class Messenger extends MetaAdapter {
  readonly connectorType = ConnectorType.MESSENGER;
  readonly channel = Channel.MESSENGER;
  readonly account: string | null;
  readonly textLimit: TextLimit = { maximum: 2_000, unit: 'characters' };
  readonly #graph: MetaGraph;

  constructor(credentials: MessengerCredentials, graphUrl = 'https://graph.facebook.com') {
    super(credentials);
    this.account = credentials.pageId;
    // As the platform documents it for pages: the token in the query.
    this.#graph = new MetaGraph(graphUrl, credentials.accessToken, 'query');
  }

  protected eventsOf(webhook: unknown): ChannelEvent[] {
    return parseMessaging(webhook, this.channel);
  }

  send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string> {
    const path = messagesPath(message.account ?? this.account);
    return sendParts(message, async (part, isLast) => {
      // Of the last part alone: the echo of an earlier one must not pass for the whole message.
      const content = { text: part, ...(isLast && { metadata: message.messageId }) };
      const body = { recipient: { id: message.address }, messaging_type: 'RESPONSE', message: content };
      const { message_id: id } = await this.#graph.call({ path, body }, sentMessage, signal);
      return id;
    });
  }

  async test(signal: AbortSignal): Promise<TestedAccount> {
    const { name } = await this.#graph.call({ path: 'me', query: { fields: 'name' } }, tested, signal);
    return { provider: 'Messenger', name: name ?? null };
  }
}
