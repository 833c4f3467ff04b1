import { Channel } from '@parley/schema/enums';
import { z } from 'zod';
import type { ChannelAdapter, ChannelEvent, OutgoingText, TextLimit } from './channel-adapter.ts';
import type { ChannelCredentials } from './channel-credentials.ts';
import { MetaGraph, sendParts } from './meta-graph.ts';
import { parseMessaging } from './meta-messaging.ts';
import { isSignedByMeta } from './meta-signature.ts';
import { SendFailure } from './send-failure.ts';

const sent = z.object({ message_id: z.string().min(1) });

/** Messenger of a Facebook page. A reaction is no message: nothing is stored of it. */
export class Messenger implements ChannelAdapter {
  readonly channel = Channel.MESSENGER;
  readonly textLimit: TextLimit = { maximum: 2_000, unit: 'characters' };
  readonly #graph: MetaGraph;

  constructor(graphUrl = 'https://graph.facebook.com') {
    this.#graph = new MetaGraph(graphUrl);
  }

  verify(secret: string, body: Uint8Array, signature: string | null): boolean {
    return isSignedByMeta(secret, body, signature);
  }

  parse(webhook: unknown): ChannelEvent[] {
    return parseMessaging(webhook, 'page');
  }

  async send(
    { accessToken, accountId }: ChannelCredentials,
    outgoing: OutgoingText,
    signal: AbortSignal,
  ): Promise<string> {
    if (accessToken === null) throw new SendFailure('not-connected');
    const path = `${encodeURIComponent(outgoing.account ?? accountId ?? 'me')}/messages`;
    return sendParts(outgoing, async (part, isLast) => {
      // Of the last part alone: the echo of an earlier one must not pass for the whole message.
      const message = { text: part, ...(isLast && { metadata: outgoing.messageId }) };
      const body = { recipient: { id: outgoing.address }, messaging_type: 'RESPONSE', message };
      // As the platform documents it for pages: the token in the query.
      const call = { path, query: { access_token: accessToken }, body };
      const answer = sent.safeParse(await this.#graph.post(call, signal));
      if (answer.success) return answer.data.message_id;
      throw new SendFailure('unavailable', { code: 'an answer without an id', isAmbiguous: true });
    });
  }
}
