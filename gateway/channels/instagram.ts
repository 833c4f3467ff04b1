import { Channel } from '@parley/schema/enums';
import { z } from 'zod';
import type { ChannelAdapter, ChannelEvent, OutgoingText, TextLimit } from './channel-adapter.ts';
import type { ChannelCredentials } from './channel-credentials.ts';
import { MetaGraph, sendParts } from './meta-graph.ts';
import { parseMessaging } from './meta-messaging.ts';
import { isSignedByMeta } from './meta-signature.ts';
import { SendFailure } from './send-failure.ts';

const sent = z.object({ message_id: z.string().min(1) });

/** Instagram messaging with an Instagram login. A reaction is no message: nothing is stored of it. */
export class Instagram implements ChannelAdapter {
  readonly channel = Channel.INSTAGRAM;
  readonly textLimit: TextLimit = { maximum: 1_000, unit: 'bytes' };
  readonly #graph: MetaGraph;

  constructor(graphUrl = 'https://graph.instagram.com') {
    this.#graph = new MetaGraph(graphUrl);
  }

  verify(secret: string, body: Uint8Array, signature: string | null): boolean {
    return isSignedByMeta(secret, body, signature);
  }

  parse(webhook: unknown): ChannelEvent[] {
    return parseMessaging(webhook, 'instagram');
  }

  async send(
    { accessToken, accountId }: ChannelCredentials,
    outgoing: OutgoingText,
    signal: AbortSignal,
  ): Promise<string> {
    if (accessToken === null) throw new SendFailure('not-connected');
    const path = `${encodeURIComponent(outgoing.account ?? accountId ?? 'me')}/messages`;
    return sendParts(outgoing, async (part) => {
      const body = { recipient: { id: outgoing.address }, message: { text: part } };
      const answer = sent.safeParse(await this.#graph.post({ path, bearer: accessToken, body }, signal));
      if (answer.success) return answer.data.message_id;
      throw new SendFailure('unavailable', { code: 'an answer without an id', isAmbiguous: true });
    });
  }
}
