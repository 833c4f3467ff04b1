import type { Channel, DeliveryStatus } from '@parley/schema/enums';
import type { ChannelPerson } from '../conversations/conversation-starter.ts';
import type { ChannelCredentials } from './channel-credentials.ts';
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
export type Person = Omit<ChannelPerson, 'channel' | 'campaign'>;

/** What a channel tells of, in the order in which it told it. */
export type ChannelEvent =
  | {
      readonly kind: 'message';
      readonly person: Person;
      readonly externalId: string;
      readonly content: ChannelContent;
      /** The advertisement or link that they came by. */
      readonly campaign: string | null;
      /** Another program has the thread: nobody of ours is to answer. */
      readonly isOthers: boolean;
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
  /** A part of the webhook that is not as documented; the others count. */
  | { readonly kind: 'unreadable'; readonly problem: string };

/** A message as it goes out. */
export interface OutgoingText {
  /** Ours; channels that can give it back with what they tell of the message. */
  readonly messageId: string;
  /** The tenant's own address; `null` where the conversation names none. */
  readonly account: string | null;
  readonly address: string;
  /** In order, each within the adapter's limit. */
  readonly parts: readonly string[];
}

/** The longest text that a channel takes as one message. */
export interface TextLimit {
  readonly maximum: number;
  readonly unit: 'characters' | 'bytes';
}

/** One channel's wire format, both ways. It decides nothing: it translates. */
export interface ChannelAdapter {
  readonly channel: Channel;
  readonly textLimit: TextLimit;
  /** Whether a webhook comes from the provider: `signature` is its header over exactly these bytes. */
  verify(secret: string, body: Uint8Array, signature: string | null): boolean;
  /** @throws BAD_USER_INPUT for what is no webhook of this channel at all. */
  parse(webhook: unknown): ChannelEvent[];
  /** @returns the provider's id of the last part. @throws SendFailure; an AbortError where `signal` is aborted. */
  send(credentials: ChannelCredentials, text: OutgoingText, signal: AbortSignal): Promise<string>;
}
