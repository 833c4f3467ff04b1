import type { Channel, ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import type { ChannelPerson } from '../conversations/conversation-starter.ts';
import type { SendFailure } from './send-failure.ts';

/** What can come with a message that is no text; it is put into words where it is stored. */
export type MediaKind =
  | 'image'
  | 'video'
  | 'audio'
  | 'file'
  | 'sticker'
  | 'location'
  | 'contact'
  | 'share'
  | 'story-mention'
  | 'story-reply'
  | 'order'
  | 'template'
  | 'unsupported';

/** What was written: text, media with or without a caption, or both. Never neither. */
export interface ChannelContent {
  readonly text: string | null;
  readonly media: readonly MediaKind[];
}

/** Somebody as a webhook names them. */
export type Person = Omit<ChannelPerson, 'campaign'>;

/** What a channel tells of, in the order in which it told it. */
export type ChannelEvent =
  | {
      readonly kind: 'message';
      readonly person: Person;
      readonly externalId: string;
      readonly content: ChannelContent;
      /** The advertisement or link that they came by. */
      readonly campaign: string | null;
      /** Another program has the thread, or the provider answers itself: nobody of ours is to. */
      readonly isOthers: boolean;
      /** What the provider takes it to say of campaigns, by words that the tenant has set there: whether they are wanted. */
      readonly consent?: boolean | undefined;
    }
  /** What the tenant's side wrote, through us or elsewhere. */
  | {
      readonly kind: 'echo';
      readonly person: Person;
      readonly externalId: string;
      /** The id that we sent with it, where the channel keeps one. */
      readonly sentAs: string | null;
      readonly content: ChannelContent;
    }
  | {
      readonly kind: 'status';
      readonly externalId: string;
      readonly sentAs: string | null;
      readonly status: DeliveryStatus;
      readonly failure: SendFailure | null;
    }
  /** Everything that was sent up to a moment, or to a message, was delivered or read. */
  | {
      readonly kind: 'reached';
      readonly person: Person;
      readonly status: 'DELIVERED' | 'READ';
      readonly until: { readonly moment: Date } | { readonly externalId: string };
    }
  | { readonly kind: 'deletion'; readonly externalId: string }
  /** They came by an advertisement or link, and have not written yet. */
  | { readonly kind: 'referral'; readonly person: Person; readonly campaign: string }
  /** The channel knows somebody by a further id from now on. */
  | { readonly kind: 'identity'; readonly person: Person }
  /** Another program has taken the thread. */
  | { readonly kind: 'taken'; readonly person: Person }
  /** They do not want to be written to any more, until they write again. */
  | { readonly kind: 'left'; readonly person: Person }
  /** A part of the webhook that is not as documented; the others count. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Where a message goes out to. */
interface Outgoing {
  /** Ours; channels that can give it back with what they tell of the message. */
  readonly messageId: string;
  /** The tenant's own address; `null` where the conversation names none. */
  readonly account: string | null;
  /** Theirs; a phone number with or without its `+`. */
  readonly address: string;
}

export interface OutgoingText extends Outgoing {
  /** In order, each within the adapter's limit. */
  readonly parts: readonly string[];
}

/** A template that the provider has approved; it may be sent however long ago they last wrote. */
export interface OutgoingTemplate extends Outgoing {
  readonly template: {
    readonly name: string;
    /** As the provider writes it, such as `en_US`. */
    readonly language: string;
    /** What `{{1}}`, `{{2}}`, ... of its body stand for. */
    readonly parameters: readonly string[];
  };
}

/** The longest text that a channel takes as one message. */
export interface TextLimit {
  readonly maximum: number;
  readonly unit: 'characters' | 'bytes';
}

/** A webhook as it came. */
export interface ReceivedWebhook {
  /** The request body, unchanged to the byte: a signature is over what the provider wrote. */
  readonly body: string;
  /** Where the provider sent it, as the world knows the address. */
  readonly url: string;
  /** The provider's header that shows that it is them. */
  readonly signature: string | null;
}

/** What a provider says of an account when it is asked with a connector's credentials. */
export interface TestedAccount {
  /** The provider by the name that people know, such as `WhatsApp Cloud API`. */
  readonly provider: string;
  /** The account by the name that the provider has for it. */
  readonly name: string | null;
}

/**
 * One provider's wire format, both ways, for one account of a tenant. It decides nothing: it translates.
 * `ChannelAdapters.connect` makes one of credentials; it holds no connection and costs nothing.
 */
export interface ChannelAdapter {
  readonly connectorType: ConnectorType;
  /** Where it sends from itself. */
  readonly channel: Channel;
  /** The tenant's own address that it sends from; `null` where the credentials do not tell. */
  readonly account: string | null;
  readonly textLimit: TextLimit;
  /** What the provider says when it asks whether a webhook's address is the tenant's; where it asks at all. */
  readonly verifyToken?: string | null;
  /** Whether there is anything that shows that a webhook comes from the provider; without it webhooks are believed. */
  readonly isVerifying: boolean;
  /** Whether a conversation on this channel, with this address of the tenant's, can go on through it. */
  serves(channel: Channel, account: string | null): boolean;
  /** Whether a webhook comes from the provider. */
  verify(webhook: ReceivedWebhook): boolean;
  /** @throws BAD_USER_INPUT for what is no webhook of this provider at all. */
  parse(webhook: ReceivedWebhook): ChannelEvent[];
  /** @returns the provider's id of the last part. @throws SendFailure; an AbortError where `signal` is aborted. */
  send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string>;
  /** Asks the provider whether the credentials are good. @throws SendFailure; an AbortError where `signal` is aborted. */
  test(signal: AbortSignal): Promise<TestedAccount>;
  /**
   * Tells the provider where to send webhooks, where it takes that from a program and our address is known. For connectors
   * that become active. @throws SendFailure; an AbortError where `signal` is aborted.
   */
  setWebhook?(signal: AbortSignal): Promise<void>;
}
