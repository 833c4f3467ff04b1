import { Channel, ConnectorType, DeliveryStatus } from '@parley/schema/enums';
import { z } from 'zod';
import type {
  ChannelContent,
  ChannelEvent,
  MediaKind,
  OutgoingTemplate,
  OutgoingText,
  Person,
  TestedAccount,
  TextLimit,
} from './channel-adapter.ts';
import type { WhatsAppCredentials } from './channel-credentials.ts';
import { contentWith, joinedWords } from './content-with.ts';
import { MetaAdapter } from './meta-adapter.ts';
import { metaFailure } from './meta-failure.ts';
import { MetaGraph } from './meta-graph.ts';
import { readPart } from './read-part.ts';
import { SendFailure } from './send-failure.ts';
import { sendParts } from './send-parts.ts';
import { notDocumented } from './webhook-body.ts';

// Where a field is read at all, it may still be missing: Meta leaves out what a user hides, and adds kinds of messages.
const text = z.string().optional();
const error = z.object({
  code: z.number(),
  title: text,
  message: text,
  error_data: z.object({ details: text }).optional(),
});
const contact = z.object({
  wa_id: text,
  user_id: text,
  profile: z.object({ name: text }).optional(),
});
const caption = z.object({ caption: text, filename: text }).optional();
const reply = z.object({ title: text, description: text }).optional();
const message = z.object({
  id: z.string().min(1),
  from: text,
  from_user_id: text,
  to: text,
  type: z.string(),
  text: z.object({ body: text }).optional(),
  image: caption,
  video: caption,
  document: caption,
  location: z.object({ latitude: z.number(), longitude: z.number(), name: text, address: text }).optional(),
  contacts: z.array(z.object({ name: z.object({ formatted_name: text }).optional() })).optional(),
  button: z.object({ text }).optional(),
  interactive: z.object({ button_reply: reply, list_reply: reply }).optional(),
  order: z.object({ text }).optional(),
  system: z.object({ wa_id: text, user_id: text }).optional(),
  referral: z.object({ source_id: text, source_url: text }).optional(),
});
const status = z.object({
  id: z.string().min(1),
  status: z.string(),
  biz_opaque_callback_data: text,
  errors: z.array(error).optional(),
});
const value = z.object({
  metadata: z.object({ phone_number_id: text }).optional(),
  contacts: z.array(z.unknown()).default([]),
  messages: z.array(z.unknown()).default([]),
  message_echoes: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});
const webhook = z.object({
  object: z.literal('whatsapp_business_account', { error: 'object must be whatsapp_business_account' }),
  entry: z.array(z.unknown(), { error: 'entry must be a list' }),
});
const entry = z.object({ changes: z.array(z.unknown()).default([]) });
const change = z.object({ field: z.string(), value: z.unknown() });
const sent = z.object({ messages: z.tuple([z.object({ id: z.string().min(1) })]) });
const tested = z.object({ id: z.string().min(1), verified_name: text, display_phone_number: text });

type Message = z.infer<typeof message>;
type Contact = z.infer<typeof contact>;
type Value = z.infer<typeof value>;

/** Fields that tell of messages; `smb_message_echoes` of those written in the WhatsApp Business app. Others are ignored. */
const messageFields = ['messages', 'smb_message_echoes'];

const deliveryStatuses = new Map(
  Object.entries<DeliveryStatus>({
    sent: DeliveryStatus.SENT,
    delivered: DeliveryStatus.DELIVERED,
    read: DeliveryStatus.READ,
    // A voice message that was listened to.
    played: DeliveryStatus.READ,
    failed: DeliveryStatus.FAILED,
  }),
);

const mediaOfType = new Map(
  Object.entries<MediaKind>({
    image: 'image',
    video: 'video',
    audio: 'audio',
    document: 'file',
    sticker: 'sticker',
    location: 'location',
    contacts: 'contact',
    order: 'order',
  }),
);

/** A business-scoped user id, `CC.digits`; everything else is a phone number's digits. */
const isBusinessScoped = (id: string) => /^[A-Z]{2}\./.test(id);

/** WhatsApp Cloud API. A reaction is no message: nothing is stored of it and nobody answers it. */
export class WhatsApp extends MetaAdapter {
  readonly connectorType = ConnectorType.WHATSAPP;
  readonly channel = Channel.WHATSAPP;
  readonly account: string | null;
  readonly textLimit: TextLimit = { maximum: 4_096, unit: 'characters' };
  readonly #graph: MetaGraph;

  constructor(credentials: WhatsAppCredentials, graphUrl = 'https://graph.facebook.com') {
    super(credentials);
    this.account = credentials.phoneNumberId;
    this.#graph = new MetaGraph(graphUrl, credentials.accessToken);
  }

  protected eventsOf(given: unknown): ChannelEvent[] {
    const parsed = webhook.safeParse(given);
    if (!parsed.success) throw notDocumented(parsed.error);
    return parsed.data.entry.flatMap((one) => readEach([one], entry, 'entry', entryEvents));
  }

  async send(message: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string> {
    if ('template' in message) return this.#post(message, templateOf(message), true, signal);
    return sendParts(message, (part, isLast) => {
      const content = { type: 'text', text: { preview_url: false, body: part } };
      return this.#post(message, content, isLast, signal);
    });
  }

  async test(signal: AbortSignal): Promise<TestedAccount> {
    const query = { fields: 'verified_name,display_phone_number,quality_rating' };
    const account = await this.#graph.call({ path: this.#path(this.account), query }, tested, signal);
    return { provider: 'WhatsApp Cloud API', name: account.verified_name ?? account.display_phone_number ?? null };
  }

  async #post(
    { address, account, messageId }: OutgoingText | OutgoingTemplate,
    content: object,
    isLast: boolean,
    signal: AbortSignal,
  ): Promise<string> {
    const to = isBusinessScoped(address) ? { recipient: address } : { to: `+${address.replace('+', '')}` };
    const body = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...to,
      ...content,
      // Of the last part alone: what is told of an earlier one must not pass for the whole message.
      ...(isLast && { biz_opaque_callback_data: messageId }),
    };
    const path = `${this.#path(account ?? this.account)}/messages`;
    const { messages } = await this.#graph.call({ path, body }, sent, signal);
    return messages[0].id;
  }

  #path(account: string | null): string {
    if (account === null) throw new SendFailure('not-connected');
    return encodeURIComponent(account);
  }
}

/** `components` say what the placeholders of its body stand for; a template without placeholders has none. */
function templateOf({ template: { name, language, parameters } }: OutgoingTemplate): object {
  const body = { type: 'body', parameters: parameters.map((value) => ({ type: 'text', text: value })) };
  const components = parameters.length === 0 ? {} : { components: [body] };
  return { type: 'template', template: { name, language: { code: language }, ...components } };
}

/** Each of a list that is as documented; of the others only that they are not. */
function readEach<Part>(
  list: readonly unknown[],
  schema: z.ZodType<Part>,
  what: string,
  events: (part: Part) => ChannelEvent[],
): ChannelEvent[] {
  return list.flatMap((given) => readPart(schema, given, `A WhatsApp ${what}`, events));
}

function entryEvents({ changes }: z.infer<typeof entry>): ChannelEvent[] {
  return readEach(changes, change, 'change', ({ field, value: given }) =>
    messageFields.includes(field) ? readEach([given], value, 'value', valueEvents) : [],
  );
}

function valueEvents(of: Value): ChannelEvent[] {
  const contacts = of.contacts.flatMap((given) => contact.safeParse(given).data ?? []);
  return [
    ...readEach(of.messages, message, 'message', (one) => messageEvents(one, contacts, of)),
    ...readEach(of.message_echoes, message, 'echo', (one) => echoEvents(one, of)),
    ...readEach(of.statuses, status, 'status', statusEvents),
  ];
}

function messageEvents(one: Message, contacts: readonly Contact[], of: Value): ChannelEvent[] {
  if (one.type === 'reaction') return [];
  const from = contacts.find(({ wa_id: phone, user_id: id }) =>
    one.from_user_id === undefined ? phone === one.from : id === one.from_user_id,
  );
  const ids = [one.from_user_id ?? from?.user_id, one.from ?? from?.wa_id];
  const further = one.type === 'system' ? [one.system?.user_id, one.system?.wa_id] : [];
  const person = personOf([...ids, ...further], from?.profile?.name, of);
  if (person === null) return [{ kind: 'unreadable', problem: 'A WhatsApp message names no sender' }];
  if (one.type === 'system') return [{ kind: 'identity', person }];
  const campaign = one.referral?.source_id ?? one.referral?.source_url ?? null;
  return [{ kind: 'message', person, externalId: one.id, content: contentOf(one), campaign, isOthers: false }];
}

function echoEvents(one: Message, of: Value): ChannelEvent[] {
  const person = personOf([one.to?.replace('+', '')], undefined, of);
  if (person === null) return [{ kind: 'unreadable', problem: 'A WhatsApp echo names no recipient' }];
  return [{ kind: 'echo', person, externalId: one.id, sentAs: null, content: contentOf(one) }];
}

function statusEvents({ id, status: word, errors, biz_opaque_callback_data: sentAs }: z.infer<typeof status>) {
  const known = deliveryStatuses.get(word);
  if (known === undefined) return [];
  const reason = errors?.[0];
  const failure = known === 'FAILED' ? (reason ? metaFailure(reason) : new SendFailure('rejected')) : null;
  return [{ kind: 'status' as const, externalId: id, sentAs: sentAs ?? null, status: known, failure }];
}

/** The last id that is a phone number is where they are answered: after a change of number it is the new one. */
function personOf(given: readonly (string | undefined)[], name: string | undefined, of: Value): Person | null {
  const userIds = [...new Set(given.filter((id) => id !== undefined))].filter((id) => id !== '');
  const phone = userIds.findLast((id) => /^\d+$/.test(id));
  const address = phone ?? userIds.at(-1);
  if (address === undefined) return null;
  const identity = { userIds, name: name ?? null, phone: phone === undefined ? null : `+${phone}` };
  return { channel: Channel.WHATSAPP, account: of.metadata?.phone_number_id ?? null, address, identity };
}

function contentOf(one: Message): ChannelContent {
  const kind = mediaOfType.get(one.type);
  return contentWith(textOf(one), kind === undefined ? [] : [kind]);
}

function textOf(one: Message): string | null {
  const file = one.image ?? one.video ?? one.document;
  const { location } = one;
  const place = location && [location.name, location.address, `${location.latitude}, ${location.longitude}`];
  const chosen = one.interactive?.button_reply ?? one.interactive?.list_reply;
  const names = one.contacts?.map(({ name }) => name?.formatted_name);
  const words = [one.text?.body ?? one.button?.text ?? one.order?.text, file?.caption ?? file?.filename, chosen?.title];
  return joinedWords(place ?? names ?? words);
}
