import { createHmac, timingSafeEqual } from 'node:crypto';
import { Channel, DeliveryStatus, type WahaSessionStatus } from '@parley/schema/enums';
import { z } from 'zod';
import { addressOf, externalIdOf, isGroup, phoneOf, accountOfSession } from '../sessions/waha-chat-id.ts';
import { deliveryStatusOf, linkedPhone, sessionStatusOf, wahaMe } from '../sessions/waha-words.ts';
import type { ChannelContent, ChannelEvent, MediaKind, Person, TextLimit } from './channel-adapter.ts';
import { contentWith } from './content-with.ts';
import { readPart } from './read-part.ts';
import { SendFailure } from './send-failure.ts';
import { notDocumented } from './webhook-body.ts';

const text = z.string().nullish();
/** Engines write an id as text, or as an object with the text in it. */
const messageId = z.union([
  z.string().min(1),
  z.object({ _serialized: z.string().min(1) }).transform(({ _serialized }) => _serialized),
]);
const message = z.object({
  id: messageId,
  from: z.string(),
  to: text,
  fromMe: z.boolean().nullish(),
  body: text,
  hasMedia: z.boolean().nullish(),
  media: z.object({ mimetype: text }).nullish(),
  location: z.unknown().optional(),
  vCards: z.array(z.unknown()).nullish(),
  _data: z.object({ notifyName: text, pushName: text }).nullish(),
});
const ack = z.object({ id: messageId, fromMe: z.boolean().nullish(), ack: z.int() });
const sessionStatus = z.object({ status: z.string() });
const envelope = z.object({
  session: z.string({ error: 'session must name the session' }).min(1, 'session must name the session'),
  event: z.string({ error: 'event must name the event' }),
  // Newer versions alone say when it happened.
  timestamp: z.number().nullish(),
  me: wahaMe.catch(null),
  payload: z.unknown(),
});

type Message = z.infer<typeof message>;

/** What a webhook of WAHA's tells, and of which session. */
export interface WahaWebhook {
  readonly wahaName: string;
  /** How the session stands, where that is what it tells. */
  readonly status: { readonly status: WahaSessionStatus; readonly phone: string | null; readonly saidAt: Date } | null;
  /** What else it tells; ids are those of the session that it is of. */
  readonly eventsOf: (sessionId: string) => ChannelEvent[];
}

/** Chats in which nobody talks to us: statuses for all to see, and newsletters. */
const isBroadcast = (chatId: string) => /@(newsletter|broadcast)$/.test(chatId);

/** As WhatsApp's own API has it. */
export const wahaTextLimit: TextLimit = { maximum: 4_096, unit: 'characters' };

/** WAHA as a channel: the wire format of its webhooks. What is asked of it goes through `sessions/waha-client`. */
export class Waha {
  readonly channel = Channel.WHATSAPP;
  readonly textLimit = wahaTextLimit;

  /** Whether `signature` (`X-Webhook-Hmac`) is the SHA-512 of exactly these bytes. */
  verify(key: string, body: Uint8Array, signature: string | null): boolean {
    const expected = createHmac('sha512', key).update(body).digest();
    const given = Buffer.from(signature ?? '', 'hex');
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** @throws BAD_USER_INPUT for what is no webhook of WAHA's at all. */
  parse(given: unknown): WahaWebhook {
    const { success, data, error } = envelope.safeParse(given);
    if (!success) throw notDocumented(error);
    const { session: wahaName, event, payload } = data;
    const status = event === 'session.status' ? statusOf(data) : null;
    return { wahaName, status, eventsOf: (sessionId) => eventsOf(event, payload, sessionId) };
  }
}

function statusOf({ payload, me, timestamp }: z.infer<typeof envelope>): WahaWebhook['status'] {
  const told = sessionStatus.safeParse(payload);
  const status = told.success ? sessionStatusOf(told.data.status) : null;
  if (status === null) return null;
  return { status, phone: linkedPhone(me), saidAt: momentOf(timestamp) };
}

/** In milliseconds; what cannot be a moment is taken as now. */
function momentOf(timestamp: number | null | undefined): Date {
  const isPlausible = timestamp != null && timestamp > 1e12 && timestamp < 1e13;
  return isPlausible ? new Date(timestamp) : new Date();
}

function eventsOf(event: string, payload: unknown, sessionId: string): ChannelEvent[] {
  switch (event) {
    case 'message':
    case 'message.any':
      return readPart(message, payload, `A WAHA ${event}`, (one) => messageEvents(one, sessionId));
    case 'message.ack':
      return readPart(ack, payload, `A WAHA ${event}`, (one) => ackEvents(one, sessionId));
    default:
      return [];
  }
}

function messageEvents(one: Message, sessionId: string): ChannelEvent[] {
  const chatId = one.fromMe ? one.to : one.from;
  if (chatId == null || chatId === '') return [{ kind: 'unreadable', problem: 'A WAHA message names no chat' }];
  if (isBroadcast(chatId)) return [];
  const person = personOf(chatId, one, sessionId);
  const content = contentOf(one);
  const externalId = externalIdOf(sessionId, idOf(one.id, one.fromMe));
  if (one.fromMe) return [{ kind: 'echo', person, externalId, sentAs: null, content }];
  // In a group the responder says nothing: they talk to each other.
  return [{ kind: 'message', person, externalId, content, campaign: null, isOthers: isGroup(chatId) }];
}

/** What they read is told by the ack of ours; of theirs it says that somebody read them elsewhere. */
function ackEvents({ id, fromMe, ack: number }: z.infer<typeof ack>, sessionId: string): ChannelEvent[] {
  const isOurs = fromMe ?? id.startsWith('true_');
  const status = deliveryStatusOf(number);
  if (!isOurs || status === DeliveryStatus.PENDING) return [];
  const failure = status === DeliveryStatus.FAILED ? new SendFailure('rejected') : null;
  return [{ kind: 'status', externalId: externalIdOf(sessionId, idOf(id, true)), sentAs: null, status, failure }];
}

/** Of ours in a group, an engine may put who wrote it behind: what it answered when it took the message has no such part. */
function idOf(id: string, fromMe: boolean | null | undefined): string {
  return fromMe ? id.split('_').slice(0, 3).join('_') : id;
}

/** A phone number's digits are the id that every way to WhatsApp has; a hidden number and a group are themselves. */
function personOf(chatId: string, { fromMe, _data: data }: Message, sessionId: string): Person {
  const address = addressOf(chatId);
  const name = fromMe || isGroup(chatId) ? null : (data?.notifyName ?? data?.pushName ?? null);
  const identity = { userIds: [address], name: name === '' ? null : name, phone: phoneOf(address) };
  return { channel: Channel.WHATSAPP, account: accountOfSession(sessionId), address, identity };
}

function contentOf(one: Message): ChannelContent {
  const said = one.body?.trim() ? one.body : null;
  const kind = mediaOf(one);
  return contentWith(said, kind === null ? [] : [kind]);
}

function mediaOf({ hasMedia, media, location, vCards }: Message): MediaKind | null {
  if (location != null) return 'location';
  if (vCards != null && vCards.length > 0) return 'contact';
  if (!hasMedia && media == null) return null;
  const type = media?.mimetype ?? '';
  if (type.startsWith('image/webp')) return 'sticker';
  const kind = /^(image|video|audio)\//.exec(type)?.[1];
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
}
