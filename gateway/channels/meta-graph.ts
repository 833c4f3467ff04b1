import { z } from 'zod';
import type { OutgoingText } from './channel-adapter.ts';
import { metaFailure } from './meta-failure.ts';
import { SendFailure } from './send-failure.ts';

/** The version that the recorded exchanges speak. */
const version = 'v23.0';
const timeoutMilliseconds = 10_000;
/** Answers are some hundred bytes; whatever is longer is no answer of Meta's. */
const longestAnswerBytes = 65_536;

/** Where Node's errors say that no connection was made, so that nothing was taken. */
const notConnected = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

const errorAnswer = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().optional(),
    error_data: z.object({ details: z.string().optional() }).optional(),
  }),
});

/** A POST to the Graph API. */
export interface GraphCall {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as a bearer token; leave it out where the query has it. */
  readonly bearer?: string;
  readonly body: object;
}

/** The Graph API, as far as messages are sent through it. */
export class MetaGraph {
  readonly #origin: string;

  /** @param origin such as `https://graph.facebook.com`; a proxy or a test gives another one. */
  constructor(origin: string) {
    this.#origin = origin.replace(/\/+$/, '');
  }

  /** @returns what it answers. @throws SendFailure; an AbortError where `signal` is aborted. */
  async post({ path, query = {}, bearer, body }: GraphCall, signal: AbortSignal): Promise<unknown> {
    const url = new URL(`${this.#origin}/${version}/${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const headers = { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
    try {
      const options = {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        redirect: 'error',
        signal: deadline,
      } as const;
      const response = await fetch(url, options);
      return answerOf(response, await readText(response));
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof SendFailure ? error : withoutAnswer(error);
    }
  }
}

function answerOf(response: Response, text: string): unknown {
  const answer = parse(text);
  const failed = errorAnswer.safeParse(answer);
  const wait = waitOf(response.headers.get('retry-after'));
  if (failed.success) throw metaFailure(failed.data.error, response.status, wait);
  if (response.ok && answer !== undefined) return answer;
  const code = `HTTP ${response.status}`;
  if (response.status === 429) throw new SendFailure('rate-limited', { code, retryAfterMilliseconds: wait });
  // Some proxy's page: what is behind it may have taken the message.
  throw new SendFailure('unavailable', { code, retryAfterMilliseconds: wait, isAmbiguous: true });
}

/** Its errors name the address that was called, which may hold a token: only their code is told. */
function withoutAnswer(error: unknown): SendFailure {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const isAmbiguous = code === undefined || !notConnected.includes(code);
  return new SendFailure('unavailable', { code: code ?? 'no answer', isAmbiguous });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Read to its end only where it could be an answer. */
async function readText({ body }: Response): Promise<string> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestAnswerBytes) return '';
  }
  return text;
}

/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/**
 * Sends the parts of a message one after the other.
 * @returns the provider's id of the last one. @throws SendFailure, which is ambiguous once a part was taken.
 */
export async function sendParts(
  { parts }: OutgoingText,
  send: (part: string, isLast: boolean) => Promise<string>,
): Promise<string> {
  let sentId: string | undefined;
  for (const [index, part] of parts.entries()) {
    try {
      sentId = await send(part, index === parts.length - 1);
    } catch (error) {
      if (sentId === undefined || !(error instanceof SendFailure)) throw error;
      throw new SendFailure(error.kind, { ...error.details, isAmbiguous: true }, { cause: error });
    }
  }
  if (sentId === undefined) throw new SendFailure('rejected', { words: 'There is nothing to send' });
  return sentId;
}
