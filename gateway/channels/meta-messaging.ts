import { DeliveryStatus } from '@parley/schema/enums';
import { z } from 'zod';
import type { ChannelEvent, MediaKind, Person } from './channel-adapter.ts';
import { contentWith } from './content-with.ts';
import { readPart } from './read-part.ts';
import { notDocumented } from './webhook-body.ts';

/**
 * The webhooks of Meta's Messenger Platform, which Messenger and Instagram share (developers.facebook.com, "Webhook
 * events"): what each of them has alone is in its own file.
 */

const text = z.string().optional();
/** Milliseconds since 1970, up to the year 9999. */
const moment = z.int().min(0).max(253_402_300_799_999).optional();
const id = z.object({ id: z.string().min(1) });
const referral = z.object({ ref: text, ad_id: text, source: text }).optional();
const messaging = z.object({
  sender: id,
  recipient: id,
  timestamp: z.number().optional(),
  message: z
    .object({
      mid: z.string().min(1),
      text,
      is_echo: z.boolean().optional(),
      is_deleted: z.boolean().optional(),
      is_unsupported: z.boolean().optional(),
      metadata: text,
      attachments: z.array(z.object({ type: text })).optional(),
      reply_to: z.object({ story: z.unknown().optional() }).optional(),
      referral,
    })
    .optional(),
  postback: z.object({ mid: text, title: text, payload: text, referral }).optional(),
  referral,
  delivery: z.object({ mids: z.array(z.string()).optional(), watermark: moment }).optional(),
  read: z.object({ mid: text, watermark: moment }).optional(),
  take_thread_control: z.unknown().optional(),
});
const entry = z.object({
  id: z.string().min(1),
  messaging: z.array(z.unknown()).default([]),
  standby: z.array(z.unknown()).default([]),
});

/** What the platform answers once it took a message. */
export const sentMessage = z.object({ message_id: z.string().min(1) });

/** Where messages of an account are sent to; `me` is the one that the token is of. */
export const messagesPath = (account: string | null) => `${encodeURIComponent(account ?? 'me')}/messages`;

type Messaging = z.infer<typeof messaging>;
type Written = NonNullable<Messaging['message']>;

const mediaOfType = new Map(
  Object.entries<MediaKind>({
    image: 'image',
    video: 'video',
    audio: 'audio',
    file: 'file',
    location: 'location',
    share: 'share',
    fallback: 'share',
    post: 'share',
    reel: 'video',
    ig_reel: 'video',
    ig_post: 'share',
    story_mention: 'story-mention',
    template: 'template',
  }),
);

const objects = { MESSENGER: 'page', INSTAGRAM: 'instagram' } as const;
type MessagingChannel = keyof typeof objects;

/** Whose webhook it is: the tenant's own address on a channel. */
interface Owner {
  readonly channel: MessagingChannel;
  readonly account: string;
}

/** @throws BAD_USER_INPUT for what is no webhook of the channel at all. */
export function parseMessaging(webhook: unknown, channel: MessagingChannel): ChannelEvent[] {
  const object = objects[channel];
  const schema = z.object({
    object: z.literal(object, { error: `object must be ${object}` }),
    entry: z.array(z.unknown(), { error: 'entry must be a list' }),
  });
  const parsed = schema.safeParse(webhook);
  if (!parsed.success) throw notDocumented(parsed.error);
  const what = `A part of a webhook of ${object}`;
  return parsed.data.entry.flatMap((one) =>
    readPart(entry, one, what, ({ id: account, messaging: own, standby }) => {
      const read = (given: unknown, isOthers: boolean) =>
        readPart(messaging, given, what, (part) => eventsOf(part, { channel, account }, isOthers));
      return [...own.flatMap((given) => read(given, false)), ...standby.flatMap((given) => read(given, true))];
    }),
  );
}

/** Opt-ins, reactions and a thread that was passed to us say nothing that is stored or answered. */
function eventsOf(one: Messaging, owner: Owner, isOthers: boolean): ChannelEvent[] {
  const person = personOf(one, owner);
  if (one.message !== undefined) return [writtenEvent(one.message, person, isOthers)];
  if (one.postback !== undefined) return [tappedEvent(one, person, isOthers)];
  if (one.delivery !== undefined) return deliveryEvents(one.delivery, person);
  if (one.read !== undefined) return readEvents(one.read, person);
  if (one.take_thread_control !== undefined) return [{ kind: 'taken', person }];
  const campaign = campaignOf(one.referral);
  return campaign === null ? [] : [{ kind: 'referral', person, campaign }];
}

/** On echoes sender and recipient are swapped, and were not in older versions: the person is the one that is not us. */
function personOf({ sender, recipient }: Messaging, { channel, account }: Owner): Person {
  const address = sender.id === account ? recipient.id : sender.id;
  return { channel, account, address, identity: { userIds: [address], name: null, phone: null } };
}

function writtenEvent(written: Written, person: Person, isOthers: boolean): ChannelEvent {
  const { mid: externalId, is_deleted: isDeleted, is_echo: isEcho } = written;
  if (isDeleted === true) return { kind: 'deletion', externalId };
  const content = contentOf(written);
  if (isEcho === true) return { kind: 'echo', person, externalId, sentAs: written.metadata ?? null, content };
  return { kind: 'message', person, externalId, content, campaign: campaignOf(written.referral), isOthers };
}

function contentOf({ text: said, attachments = [], reply_to: replyTo, is_unsupported: isUnsupported }: Written) {
  const media = attachments.map(({ type = '' }): MediaKind => mediaOfType.get(type) ?? 'unsupported');
  if (replyTo?.story != null) media.unshift('story-reply');
  const words = said === undefined || said.trim() === '' ? null : said;
  return contentWith(words, isUnsupported === true ? ['unsupported'] : media);
}

/** What is tapped is said. Before its version 11 the platform gave taps no id; one person taps once in a millisecond. */
function tappedEvent({ postback, timestamp }: Messaging, person: Person, isOthers: boolean): ChannelEvent {
  const externalId = postback?.mid ?? `postback:${person.address}:${timestamp ?? ''}`;
  const said = [postback?.title, postback?.payload].find((words) => words !== undefined && words.trim() !== '');
  const content = contentWith(said ?? null, []);
  return { kind: 'message', person, externalId, content, campaign: campaignOf(postback?.referral), isOthers };
}

function deliveryEvents({ mids = [], watermark }: NonNullable<Messaging['delivery']>, person: Person): ChannelEvent[] {
  const status = DeliveryStatus.DELIVERED;
  const named = mids.map((externalId): ChannelEvent => ({
    kind: 'status',
    externalId,
    sentAs: null,
    status,
    failure: null,
  }));
  return watermark === undefined
    ? named
    : [...named, { kind: 'reached', person, status, until: { moment: new Date(watermark) } }];
}

/** Messenger tells a moment, Instagram a message. */
function readEvents({ mid, watermark }: NonNullable<Messaging['read']>, person: Person): ChannelEvent[] {
  const status = DeliveryStatus.READ;
  if (mid !== undefined) return [{ kind: 'reached', person, status, until: { externalId: mid } }];
  return watermark === undefined ? [] : [{ kind: 'reached', person, status, until: { moment: new Date(watermark) } }];
}

function campaignOf(from: Messaging['referral']): string | null {
  return [from?.ref, from?.ad_id].find((name) => name !== undefined && name !== '') ?? null;
}
