import { Channel } from '@parley/schema/enums';

/** Channels on which a sender's id is a phone number. */
export const phoneChannels: readonly Channel[] = [Channel.WHATSAPP, Channel.SMS];

/** How a channel knows a person. */
export interface ChannelIdentity {
  /** The most lasting first. */
  readonly userIds: readonly string[];
  readonly name: string | null;
  /** E.164, where the channel vouches for it. */
  readonly phone: string | null;
}

/** Somebody as they appear on a channel. */
export interface ChannelAppearance {
  readonly channel: Channel;
  readonly identity: ChannelIdentity;
  /** E.164: what a new contact's number is taken to be, where it is another than the channel vouches for. */
  readonly phone?: string | null;
  /** The channel stands for it that all of this is one person's now: contacts that it leads to become one. */
  readonly isSamePerson?: boolean;
}

/** Somebody as a channel knows them. */
export interface ChannelUser {
  readonly channel: Channel;
  readonly userId: string;
}
