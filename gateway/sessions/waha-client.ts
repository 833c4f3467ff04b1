import { WahaSessionStatus, type DeliveryStatus } from '@parley/schema/enums';
import { z } from 'zod';
import { faultPoint } from '../fault-point.ts';
import { chatIdOf, addressOf } from './waha-chat-id.ts';
import { WahaFailure } from './waha-failure.ts';
import { deliveryStatusOf, linkedPhone, sessionStatusOf, wahaMe } from './waha-words.ts';

const timeoutMilliseconds = 10_000;
/** Lists of sessions and pictures of QR codes are some kilobytes. */
const longestAnswerBytes = 4 * 1_048_576;

const session = z.object({
  name: z.string(),
  status: z.string(),
  me: wahaMe,
  config: z.object({ metadata: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});
const pairing = z.object({ code: z.string() });
const refusal = z.object({ status: z.string().optional() });

/** How a session stands at WAHA. */
export interface WahaSessionState {
  readonly wahaName: string;
  readonly status: WahaSessionStatus;
  /** E.164, of whoever is linked. */
  readonly phone: string | null;
  /** Of ours: the tenant's id. */
  readonly tenantId: string | null;
}

/** What WAHA answers to a message that it took. */
export interface SentMessage {
  readonly wahaMessageId: string;
  readonly sentAt: Date;
  readonly status: DeliveryStatus;
}

export interface WahaSettings {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Signs webhooks; without it they are believed. */
  readonly hmacKey?: string | undefined;
  /** Our origin as WAHA reaches it. */
  readonly webhookUrl: string;
  /** How often WAHA is asked how its sessions stand; every minute where it is left out. */
  readonly reconcileMilliseconds?: number | undefined;
}

const events = ['message', 'message.any', 'message.ack', 'session.status'];
const seconds = z.coerce.number();
const noweb = z.object({
  key: z.object({ id: z.string().min(1), remoteJid: z.string().min(1) }),
  messageTimestamp: seconds,
});
const webjs = z.object({ id: z.object({ _serialized: z.string().min(1) }), timestamp: seconds, ack: z.int() });
const waMessage = z.object({ id: z.string().min(1), timestamp: seconds, ack: z.int().nullish() });

/** Each of WAHA's engines answers in its own shape (channels' README, WAHA). */
const sent = z.union([
  webjs.transform(({ id, timestamp, ack }) => sentMessage(id._serialized, timestamp, ack)),
  noweb.transform(({ key, messageTimestamp }) =>
    sentMessage(`true_${chatIdOf(addressOf(key.remoteJid))}_${key.id}`, messageTimestamp, 0),
  ),
  waMessage.transform(({ id, timestamp, ack }) => sentMessage(id, timestamp, ack)),
]);

function sentMessage(wahaMessageId: string, timestamp: number, ack: number | null | undefined): SentMessage {
  return { wahaMessageId, sentAt: new Date(timestamp * 1_000), status: deliveryStatusOf(ack) };
}

interface Call<Answer> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly accept?: 'image/png';
  /** Reads the bytes of a success. @throws anything where they are no answer. */
  readonly read: (bytes: Buffer) => Answer;
}

const json =
  <Answer>(schema: z.ZodType<Answer>) =>
  (bytes: Buffer) =>
    schema.parse(JSON.parse(bytes.toString('utf8')));
const nothing = () => undefined;

/** WAHA's HTTP API: the one place that knows its wire format, beside the adapter that reads its webhooks. */
export class WahaClient {
  readonly #settings: WahaSettings;

  constructor(settings: WahaSettings) {
    this.#settings = settings;
  }

  /** Makes a session and starts it. @throws WahaFailure, `exists` where there is one of the name. */
  create(wahaName: string, tenantId: string): Promise<WahaSessionState> {
    const body = { name: wahaName, start: true, config: this.#config(tenantId) };
    return this.#call({ method: 'POST', path: '/api/sessions', body, read: json(sessionState) });
  }

  /** Takes over one that is there: it tells us what happens from now on. @throws WahaFailure */
  async adopt(wahaName: string, tenantId: string): Promise<WahaSessionState> {
    const body = { name: wahaName, config: this.#config(tenantId) };
    await this.#call({ method: 'PUT', path: sessionPath(wahaName), body, read: nothing });
    return this.start(wahaName);
  }

  /** @throws WahaFailure, `missing` where there is none. */
  session(wahaName: string): Promise<WahaSessionState> {
    return this.#call({ method: 'GET', path: sessionPath(wahaName), read: json(sessionState) });
  }

  /** All that WAHA has, stopped ones too. @throws WahaFailure */
  sessions(): Promise<WahaSessionState[]> {
    return this.#call({ method: 'GET', path: '/api/sessions?all=true', read: json(z.array(sessionState)) });
  }

  /** @throws WahaFailure */
  start(wahaName: string): Promise<WahaSessionState> {
    return this.#call({ method: 'POST', path: `${sessionPath(wahaName)}/start`, read: json(sessionState) });
  }

  /** Unlinks it, and forgets it; one that is gone is deleted. @throws WahaFailure */
  async delete(wahaName: string): Promise<void> {
    await this.#call({ method: 'DELETE', path: sessionPath(wahaName), read: nothing }).catch((error: unknown) => {
      if (!(error instanceof WahaFailure) || error.kind !== 'missing') throw error;
    });
  }

  /** A PNG. @throws WahaFailure, `not-ready` where there is no code to scan. */
  qr(wahaName: string): Promise<Buffer> {
    const path = `/api/${encodeURIComponent(wahaName)}/auth/qr`;
    return this.#call({ method: 'GET', path, accept: 'image/png', read: readPicture });
  }

  /** @throws WahaFailure, `not-ready` where it does not wait for one. */
  async pairingCode(wahaName: string, phone: string): Promise<string> {
    const path = `/api/${encodeURIComponent(wahaName)}/auth/request-code`;
    const body = { phoneNumber: phone.replace('+', '') };
    return (await this.#call({ method: 'POST', path, body, read: json(pairing) })).code;
  }

  /** @throws WahaFailure, `not-ready` where the session does not work; an AbortError where `signal` is aborted. */
  sendText(wahaName: string, chatId: string, text: string, signal?: AbortSignal): Promise<SentMessage> {
    const body = { session: wahaName, chatId, text };
    return this.#call({ method: 'POST', path: '/api/sendText', body, read: json(sent) }, signal);
  }

  /** Shows them that what they wrote was read. @throws WahaFailure */
  sendSeen(wahaName: string, chatId: string, wahaMessageId: string): Promise<void> {
    const body = { session: wahaName, chatId, messageId: wahaMessageId, participant: null };
    return this.#call({ method: 'POST', path: '/api/sendSeen', body, read: nothing });
  }

  #config(tenantId: string): object {
    const { hmacKey, webhookUrl } = this.#settings;
    const webhook = {
      url: `${webhookUrl.replace(/\/+$/, '')}/api/webhooks/waha`,
      events,
      ...(hmacKey !== undefined && { hmac: { key: hmacKey } }),
      retries: { policy: 'exponential', delaySeconds: 2, attempts: 15 },
      customHeaders: null,
    };
    return { metadata: { 'tenant.id': tenantId }, webhooks: [webhook] };
  }

  async #call<Answer>({ method, path, body, accept, read }: Call<Answer>, signal?: AbortSignal): Promise<Answer> {
    const { url, apiKey } = this.#settings;
    const headers = {
      accept: accept ?? 'application/json',
      ...(apiKey !== undefined && { 'x-api-key': apiKey }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const timeout = AbortSignal.timeout(timeoutMilliseconds);
    const options = {
      method,
      headers,
      redirect: 'error',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    } as const;
    let answered = false;
    try {
      faultPoint('waha.call');
      const response = await fetch(`${url.replace(/\/+$/, '')}${path}`, options);
      answered = true;
      const bytes = await readBytes(response);
      faultPoint('waha.answered');
      if (!response.ok) throw refusalOf(response.status, bytes);
      return read(bytes);
    } catch (error) {
      signal?.throwIfAborted();
      // What it was that failed may name the address with its key: only that it did is told.
      throw error instanceof WahaFailure ? error : WahaFailure.unreachable(error, answered);
    }
  }
}

const sessionPath = (wahaName: string) => `/api/sessions/${encodeURIComponent(wahaName)}`;

const sessionState = session.transform(({ name, status: word, me, config }): WahaSessionState => {
  const tenantId = config?.metadata?.['tenant.id'];
  return {
    wahaName: name,
    // A word that is new to us says at least that it does not work as we know it.
    status: sessionStatusOf(word) ?? WahaSessionStatus.FAILED,
    phone: linkedPhone(me),
    tenantId: typeof tenantId === 'string' ? tenantId : null,
  };
});

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

function readPicture(bytes: Buffer): Buffer {
  if (bytes.subarray(0, pngSignature.length).equals(pngSignature)) return bytes;
  throw new WahaFailure('unreachable', 'WAHA answered no picture');
}

function refusalOf(status: number, bytes: Buffer): WahaFailure {
  if (status === 401 || status === 403) return new WahaFailure('unauthorised', 'WAHA does not take our API key');
  if (status === 404) return new WahaFailure('missing', 'WAHA has no such session');
  const answer = parsed(bytes);
  if (status !== 422 || answer === undefined) return new WahaFailure('unreachable', `WAHA answered ${status}`);
  const said = refusal.safeParse(answer);
  const word = said.success ? said.data.status : undefined;
  const isTaken = JSON.stringify(answer).includes('already exists');
  return new WahaFailure(
    isTaken ? 'exists' : 'not-ready',
    'WAHA refused',
    word === undefined ? null : sessionStatusOf(word),
  );
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function readBytes({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > longestAnswerBytes) throw new WahaFailure('unreachable', 'WAHA answered too much');
  }
  return Buffer.concat(chunks);
}
