import { createHmac } from 'node:crypto';
import { Channel, ConnectorType } from '@parley/schema/enums';
import { z } from 'zod';
import type {
  ChannelAdapter,
  ChannelContent,
  ChannelEvent,
  MediaKind,
  OutgoingTemplate,
  OutgoingText,
  Person,
  ReceivedWebhook,
  TestedAccount,
  TextLimit,
} from './channel-adapter.ts';
import type { TelegramCredentials } from './channel-credentials.ts';
import { contentWith, joinedWords } from './content-with.ts';
import { readPart } from './read-part.ts';
import { isSameSecret } from './same-secret.ts';
import { sendParts } from './send-parts.ts';
import { ChatMigrated, TelegramBotApi } from './telegram-bot-api.ts';
import { notDocumented, parseJsonWebhook } from './webhook-body.ts';

const text = z.string().optional();
const chat = z.object({ id: z.int(), title: text, first_name: text, last_name: text });
const contact = z.object({ phone_number: text, first_name: text, user_id: z.int().optional() });
const message = z.looseObject({
  message_id: z.int(),
  chat,
  from: z.object({ id: z.int() }).optional(),
  text,
  caption: text,
  contact: contact.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  venue: z.object({ title: text, address: text }).optional(),
  migrate_to_chat_id: z.int().optional(),
});
const button = z.object({ text: z.string(), callback_data: text });
const tap = z.object({
  id: z.string().min(1),
  from: chat,
  data: text,
  message: z
    .object({ chat, reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional() })
    .optional(),
});
const membership = z.object({ chat, new_chat_member: z.object({ status: z.string() }) });
const update = z.object({
  update_id: z.int({ error: 'update_id must be a number' }),
  message: z.unknown().optional(),
  callback_query: z.unknown().optional(),
  my_chat_member: z.unknown().optional(),
});

const sent = z.object({ message_id: z.int(), chat: z.object({ id: z.int() }) });
const tested = z.object({ username: text, first_name: text });

type Chat = z.infer<typeof chat>;
type Message = z.infer<typeof message>;
type Tap = z.infer<typeof tap>;

/** The field of a message that says what it is; the first that is there: an animation is called a document as well. */
const mediaOfField: readonly (readonly [string, MediaKind])[] = [
  ['photo', 'image'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['document', 'file'],
  ['sticker', 'sticker'],
  ['venue', 'location'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['story', 'share'],
  ...['poll', 'dice', 'game', 'invoice', 'paid_media', 'checklist'].map((field) => [field, 'unsupported'] as const),
];

/** Telegram Bot API. Who is talked to is a chat: somebody alone with the bot, or a group. */
export class Telegram implements ChannelAdapter {
  readonly connectorType = ConnectorType.TELEGRAM;
  readonly channel = Channel.TELEGRAM;
  readonly account: string;
  readonly textLimit: TextLimit = { maximum: 4_096, unit: 'characters' };
  readonly isVerifying = true;
  readonly #api: TelegramBotApi;
  readonly #secret: string;
  readonly #webhookUrl: string | null;

  constructor(
    { botToken, webhookSecret }: TelegramCredentials,
    webhookUrl: string | null,
    apiUrl = 'https://api.telegram.org',
  ) {
    this.account = botToken.slice(0, botToken.indexOf(':'));
    this.#api = new TelegramBotApi(apiUrl, botToken);
    this.#secret = webhookSecret ?? createHmac('sha256', botToken).update('webhook').digest('base64url');
    this.#webhookUrl = webhookUrl;
  }

  serves(channel: Channel, account: string | null): boolean {
    return channel === this.channel && (account === null || account === this.account);
  }

  verify({ signature }: ReceivedWebhook): boolean {
    return signature !== null && isSameSecret(this.#secret, signature);
  }

  parse({ body }: ReceivedWebhook): ChannelEvent[] {
    const parsed = update.safeParse(parseJsonWebhook(body));
    if (!parsed.success) throw notDocumented(parsed.error);
    const { message: written, callback_query: tapped, my_chat_member: membershipChange } = parsed.data;
    if (written !== undefined)
      return readPart(message, written, 'A Telegram update', (one) => this.#messageEvents(one));
    if (tapped !== undefined) return readPart(tap, tapped, 'A Telegram update', (one) => [this.#tapEvent(one)]);
    if (membershipChange === undefined) return [];
    return readPart(membership, membershipChange, 'A Telegram update', (one) => this.#membershipEvents(one));
  }

  send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string> {
    return sendParts(message, async (part) => {
      const { message_id: id, chat: reached } = await this.#sendPart(message.address, part, signal);
      return this.#externalId(reached.id, id);
    });
  }

  async test(signal: AbortSignal): Promise<TestedAccount> {
    const { username, first_name: name } = await this.#api.call('getMe', null, tested, signal);
    return { provider: 'Telegram Bot API', name: username === undefined ? (name ?? null) : `@${username}` };
  }

  async setWebhook(signal: AbortSignal): Promise<void> {
    if (this.#webhookUrl === null) return;
    const parameters = {
      url: this.#webhookUrl,
      secret_token: this.#secret,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    };
    await this.#api.call('setWebhook', parameters, z.literal(true), signal);
  }

  async #sendPart(address: string, part: string, signal: AbortSignal): Promise<z.infer<typeof sent>> {
    // A name such as @parley is a channel's.
    const chatId = /^-?\d+$/.test(address) ? Number(address) : address;
    const post = (to: number | string) => this.#api.call('sendMessage', { chat_id: to, text: part }, sent, signal);
    return post(chatId).catch((error: unknown) => {
      if (error instanceof ChatMigrated) return post(error.chatId);
      throw error;
    });
  }

  #messageEvents(one: Message): ChannelEvent[] {
    const { migrate_to_chat_id: migratedTo } = one;
    if (migratedTo !== undefined) return [{ kind: 'identity', person: this.#person(one.chat, null, migratedTo) }];
    const content = contentOf(one);
    // Somebody joined a group, pinned a message, ...: nobody said anything.
    if (content === null) return [];
    const campaign = /^\/start(?:@\w+)? (\S+)$/.exec(one.text ?? '')?.[1] ?? null;
    const externalId = this.#externalId(one.chat.id, one.message_id);
    return [
      {
        kind: 'message',
        person: this.#person(one.chat, ownPhone(one)),
        externalId,
        content,
        campaign,
        isOthers: false,
      },
    ];
  }

  /** What is tapped is said. */
  #tapEvent({ id, from, data, message: over }: Tap): ChannelEvent {
    const buttons = over?.reply_markup?.inline_keyboard.flat() ?? [];
    const label = buttons.find(({ callback_data: own }) => own === data)?.text ?? data;
    const person = this.#person(over?.chat ?? from, null);
    return {
      kind: 'message',
      person,
      externalId: `${this.account}:tap:${id}`,
      content: contentWith(label ?? null, []),
      campaign: null,
      isOthers: false,
    };
  }

  /** Somebody blocked the bot, or a group put it out. */
  #membershipEvents({ chat: of, new_chat_member: { status } }: z.infer<typeof membership>): ChannelEvent[] {
    return ['kicked', 'left'].includes(status) ? [{ kind: 'left', person: this.#person(of, null) }] : [];
  }

  #person({ id, title, first_name: first, last_name: last }: Chat, phone: string | null, migratedTo?: number): Person {
    const name = title ?? [first, last].filter((part) => part !== undefined).join(' ');
    const userIds = [id, ...(migratedTo === undefined ? [] : [migratedTo])].map(String);
    const identity = { userIds, name: name === '' ? null : name, phone };
    return { channel: this.channel, account: this.account, address: userIds.at(-1) ?? String(id), identity };
  }

  /** `message_id` is unique in its chat alone, and a person's chats with two bots have one id. */
  #externalId(chatId: number, messageId: number): string {
    return `${this.account}:${chatId}:${messageId}`;
  }
}

/** Their own number, which Telegram stands for: it finds whose account a shared number is. */
function ownPhone({ contact: shared, from }: Message): string | null {
  if (shared?.phone_number === undefined || shared.user_id === undefined || shared.user_id !== from?.id) return null;
  return `+${shared.phone_number.replaceAll(/\D/g, '')}`;
}

function contentOf(one: Message): ChannelContent | null {
  const media = mediaOfField.find(([field]) => one[field] !== undefined)?.[1];
  const { location, venue } = one;
  const said = joinedWords([
    // The payload of a deep link is for us.
    one.text?.replace(/^(\/start(?:@\w+)?) \S+$/, '$1') ?? one.caption,
    venue?.title,
    venue?.address,
    location && `${location.latitude}, ${location.longitude}`,
    one.contact?.first_name,
    one.contact?.phone_number,
  ]);
  if (media === undefined && said === null) return null;
  return contentWith(said, media === undefined ? [] : [media]);
}
