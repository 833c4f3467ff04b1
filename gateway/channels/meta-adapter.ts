import type { Channel, ConnectorType } from '@parley/schema/enums';
import type {
  ChannelAdapter,
  ChannelEvent,
  OutgoingTemplate,
  OutgoingText,
  ReceivedWebhook,
  TestedAccount,
  TextLimit,
} from './channel-adapter.ts';
import { isSignedByMeta } from './meta-signature.ts';
import { parseJsonWebhook } from './webhook-body.ts';

/** What Meta's three channels have in common. */
export abstract class MetaAdapter implements ChannelAdapter {
  abstract readonly connectorType: ConnectorType;
  abstract readonly channel: Channel;
  abstract readonly account: string | null;
  abstract readonly textLimit: TextLimit;
  readonly verifyToken: string | null;
  readonly #appSecret: string | null;

  constructor({ verifyToken, appSecret }: { readonly verifyToken: string | null; readonly appSecret: string | null }) {
    this.verifyToken = verifyToken;
    this.#appSecret = appSecret;
  }

  abstract send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string>;
  abstract test(signal: AbortSignal): Promise<TestedAccount>;
  protected abstract eventsOf(webhook: unknown): ChannelEvent[];

  get isVerifying(): boolean {
    return this.#appSecret !== null;
  }

  /** One access token may send from several of the tenant's addresses. */
  serves(channel: Channel): boolean {
    return channel === this.channel;
  }

  verify({ body, signature }: ReceivedWebhook): boolean {
    return this.#appSecret === null || isSignedByMeta(this.#appSecret, Buffer.from(body), signature);
  }

  parse({ body }: ReceivedWebhook): ChannelEvent[] {
    return this.eventsOf(parseJsonWebhook(body));
  }
}
