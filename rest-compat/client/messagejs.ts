import { MessageJSError } from './message-js-error.ts';
import { withRetries } from './retries.ts';

export { MessageJSError, type MessageJSErrorCode } from './message-js-error.ts';

const timeoutMilliseconds = 30_000;

export interface InitOptions {
  /** Of a project, such as `pk_live_...`. */
  readonly apiKey: string;
  /** The API's address, for self-hosting. */
  readonly baseUrl?: string;
  /** How often a message is sent again after 429, 5xx or no answer; 0 when not given. */
  readonly retries?: number;
}

export interface MessageRequest {
  /** The recipient, as the connector's channel knows them: a phone number for WhatsApp and SMS. */
  readonly to: string;
  readonly connectorId: string;
  readonly templateId: string;
  /** What the template's `{{name}}`s stand for. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface QueuedMessage {
  readonly messageId: string;
  readonly status: string;
}

export interface MessageJS {
  /** Once, before anything is sent; again to change it. */
  init(options: InitOptions): void;
  /**
   * Sends a message once, however often it has to be tried: all tries have one Idempotency-Key.
   * @throws MessageJSError
   */
  sendMessage(request: MessageRequest): Promise<QueuedMessage>;
}

/** A client of its own, with settings of its own. */
export function createMessageJS(defaultBaseUrl = 'https://api.messagejs.pro/api/v1'): MessageJS {
  let settings: InitOptions | undefined;
  return {
    init: (options) => {
      if (!options.apiKey) throw withoutKey();
      settings = options;
    },
    sendMessage: async (request) => {
      if (settings === undefined) throw withoutKey();
      const { apiKey, baseUrl = defaultBaseUrl, retries = 0 } = settings;
      const url = `${baseUrl.replace(/\/+$/, '')}/messages`;
      const call = {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
          'idempotency-key': newKey(),
        },
        body: JSON.stringify(request),
      };
      return withRetries(retries, () => post(url, call));
    },
  };
}

/** The client that a program shares. */
export const messagejs: MessageJS = createMessageJS();

function withoutKey(): MessageJSError {
  return new MessageJSError('Call messagejs.init with an apiKey first', { code: 'MISSING_API_KEY', status: 401 });
}

async function post(url: string, call: RequestInit): Promise<QueuedMessage> {
  const { response, body } = await fetchJson(url, call);
  const { status, headers } = response;
  if (response.ok && typeof body['messageId'] === 'string') {
    return { messageId: body['messageId'], status: String(body['status']) };
  }
  const { error, code, details } = body;
  const isOurs = typeof code === 'string';
  throw new MessageJSError(isOurs ? String(error) : `The API answered ${status} without saying why`, {
    code: isOurs ? code : 'INVALID_RESPONSE',
    status,
    details,
    retryAfter: secondsOf(headers.get('retry-after')),
  });
}

async function fetchJson(url: string, call: RequestInit) {
  try {
    const response = await fetch(url, { ...call, signal: AbortSignal.timeout(timeoutMilliseconds) });
    return { response, body: fieldsOf(await response.text()) };
  } catch (cause) {
    throw new MessageJSError('The API did not answer', { code: 'NETWORK_ERROR', status: 0 }, { cause });
  }
}

/** None where it is no JSON, such as a proxy's page. */
function fieldsOf(text: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}

/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** A UUID of version 4; `crypto.randomUUID` is missing on pages without TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
