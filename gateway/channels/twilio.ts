import { Channel, ConnectorType, DeliveryStatus } from '@parley/schema/enums';
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
import type { TwilioCredentials } from './channel-credentials.ts';
import { contentWith, joinedWords } from './content-with.ts';
import { callProvider, expectAnswer } from './provider-call.ts';
import { readPart } from './read-part.ts';
import { SendFailure } from './send-failure.ts';
import { sendParts } from './send-parts.ts';
import { twilioFailure } from './twilio-failure.ts';
import { isSignedByTwilio } from './twilio-signature.ts';
import { notDocumented } from './webhook-body.ts';

const text = z.string().optional();
const form = z.looseObject({ MessageSid: z.string({ error: 'MessageSid is required' }).min(1) });
const status = z.object({ MessageStatus: z.string(), MessageSid: z.string(), ErrorCode: text });
const message = z.looseObject({
  MessageSid: z.string(),
  From: z.string().min(1),
  To: z.string().min(1),
  Body: text,
  NumMedia: z.coerce.number().int().min(0).max(100).default(0),
  ProfileName: text,
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional().catch(undefined),
  Latitude: text,
  Longitude: text,
  Label: text,
  Address: text,
  ReferralSourceId: text,
  ReferralSourceUrl: text,
});
const refused = z.object({ code: z.number(), message: text });
const sent = z.object({ sid: z.string().min(1) });
const tested = z.object({ status: z.string(), friendly_name: text });

type Message = z.infer<typeof message>;

/** Others (queued, sending, ...) say that it is still with Twilio, or are not for us. */
const deliveryStatuses = new Map(
  Object.entries<DeliveryStatus>({
    sent: DeliveryStatus.SENT,
    delivered: DeliveryStatus.DELIVERED,
    read: DeliveryStatus.READ,
    undelivered: DeliveryStatus.FAILED,
    failed: DeliveryStatus.FAILED,
    canceled: DeliveryStatus.FAILED,
  }),
);

const consentOf = { STOP: false, START: true, HELP: undefined } as const;

const mediaOfType = new Map(Object.entries<MediaKind>({ image: 'image', video: 'video', audio: 'audio' }));

/** Before a number that is spoken to through WhatsApp. */
const whatsApp = 'whatsapp:';

const channelOf = (number: string) => (number.startsWith(whatsApp) ? Channel.WHATSAPP : Channel.SMS);
const withoutPrefix = (number: string) => number.replace(whatsApp, '');

/** Twilio Programmable Messaging: SMS, and WhatsApp where the number begins with `whatsapp:`. */
export class Twilio implements ChannelAdapter {
  readonly connectorType = ConnectorType.TWILIO;
  readonly channel: Channel;
  readonly account: string;
  readonly textLimit: TextLimit = { maximum: 1_600, unit: 'characters' };
  readonly isVerifying = true;
  readonly #credentials: TwilioCredentials;
  readonly #webhookUrl: string | null;
  readonly #apiUrl: string;

  constructor(credentials: TwilioCredentials, webhookUrl: string | null, apiUrl = 'https://api.twilio.com') {
    this.channel = channelOf(credentials.fromNumber);
    this.account = credentials.fromNumber;
    this.#credentials = credentials;
    this.#webhookUrl = webhookUrl;
    this.#apiUrl = apiUrl.replace(/\/+$/, '');
  }

  /** One number may be spoken to through both channels. */
  serves(channel: Channel, account: string | null): boolean {
    if (account === null) return channel === this.channel;
    return channel === channelOf(account) && withoutPrefix(account) === withoutPrefix(this.account);
  }

  verify({ url, body, signature }: ReceivedWebhook): boolean {
    return signature !== null && isSignedByTwilio(this.#credentials.authToken, { url, body }, signature);
  }

  parse({ url, body }: ReceivedWebhook): ChannelEvent[] {
    const fields = Object.fromEntries(new URLSearchParams(body));
    const parsed = form.safeParse(fields);
    if (!parsed.success) throw notDocumented(parsed.error);
    if (fields['MessageStatus'] !== undefined) return statusEvents(status.parse(fields), url);
    return readPart(message, fields, 'A webhook of Twilio', messageEvents);
  }

  send(outgoing: OutgoingText | OutgoingTemplate, signal: AbortSignal): Promise<string> {
    const { account, address, messageId } = outgoing;
    const from = account ?? this.account;
    const prefix = channelOf(from) === Channel.WHATSAPP ? whatsApp : '';
    const to = `${prefix}+${withoutPrefix(address).replace('+', '')}`;
    return sendParts(outgoing, async (part, isLast) => {
      // Of the last part alone: what is told of an earlier one must not pass for the whole message.
      const callback = isLast && this.#webhookUrl !== null ? { StatusCallback: this.#statusUrl(messageId) } : {};
      const fields = new URLSearchParams({ To: to, From: from, Body: part, ...callback });
      const { sid } = await this.#call('POST', '/Messages.json', sent, signal, fields.toString());
      return sid;
    });
  }

  async test(signal: AbortSignal): Promise<TestedAccount> {
    const account = await this.#call('GET', '.json', tested, signal);
    if (account.status !== 'active') throw new SendFailure('account-blocked', { words: `It is ${account.status}` });
    return { provider: 'Twilio', name: account.friendly_name ?? null };
  }

  #statusUrl(messageId: string): string {
    return `${this.#webhookUrl ?? ''}/status?msg=${messageId}`;
  }

  async #call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    schema: z.ZodType<Answer>,
    signal: AbortSignal,
    body?: string,
  ): Promise<Answer> {
    const { accountSid, authToken } = this.#credentials;
    const url = `${this.#apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}${path}`;
    const headers = {
      authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const answer = await callProvider({ method, url, headers, ...(body !== undefined && { body }) }, signal);
    const failed = refused.safeParse(answer.body);
    if (failed.success) throw twilioFailure({ ...failed.data, ...answer });
    return expectAnswer(answer, schema);
  }
}

function statusEvents(
  { MessageStatus: word, MessageSid: externalId, ErrorCode: code }: z.infer<typeof status>,
  url: string,
) {
  const known = deliveryStatuses.get(word);
  if (known === undefined) return [];
  const reason = code === undefined ? new SendFailure('rejected') : twilioFailure({ code: Number(code) });
  const failure = known === 'FAILED' ? reason : null;
  const sentAs = new URL(url, 'http://localhost').searchParams.get('msg');
  return [{ kind: 'status' as const, externalId, sentAs, status: known, failure }];
}

/** Twilio knows the words by which people end it (`STOP`), answers them itself, and takes nothing more to them. */
function messageEvents(one: Message): ChannelEvent[] {
  const person = personOf(one);
  const campaign = one.ReferralSourceId ?? one.ReferralSourceUrl ?? null;
  const isEnd = one.OptOutType === 'STOP';
  const consent = one.OptOutType === undefined ? undefined : consentOf[one.OptOutType];
  const facts = { person, externalId: one.MessageSid, content: contentOf(one), campaign, isOthers: isEnd, consent };
  return [{ kind: 'message', ...facts }, ...(isEnd ? [{ kind: 'left' as const, person }] : [])];
}

/** WhatsApp's own webhooks name people by digits alone: so somebody is one contact by either way. */
function personOf({ From: from, To: account, ProfileName: name }: Message): Person {
  const channel = channelOf(from);
  const number = withoutPrefix(from);
  const address = channel === Channel.WHATSAPP ? number.replace('+', '') : number;
  // Short codes and names are nobody's number.
  const phone = /^\+\d{7,15}$/.test(number) ? number : null;
  return { channel, account, address, identity: { userIds: [address], name: name ?? null, phone } };
}

function contentOf(one: Message): ChannelContent {
  const types = Array.from({ length: one.NumMedia }, (_, index) => one[`MediaContentType${index}`]);
  const isPlace = one.Latitude !== undefined && one.Longitude !== undefined;
  const place = isPlace ? [one.Label, one.Address, `${one.Latitude}, ${one.Longitude}`] : [];
  const media = [...types.map(mediaOf), ...(isPlace ? ['location' as const] : [])];
  return contentWith(joinedWords([one.Body, ...place]), media);
}

function mediaOf(contentType: unknown): MediaKind {
  if (typeof contentType !== 'string') return 'file';
  if (/^text\/(x-)?vcard/.test(contentType)) return 'contact';
  return mediaOfType.get(contentType.split('/')[0] ?? '') ?? 'file';
}
