import type { z } from 'zod';
import { faultPoint } from '../fault-point.ts';
import { SendFailure } from './send-failure.ts';

const timeoutMilliseconds = 10_000;
/** Answers are some hundred bytes; whatever is longer is no answer of a provider's. */
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

export interface ProviderCall {
  readonly method: 'GET' | 'POST';
  readonly url: string | URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a provider answered. */
export interface ProviderAnswer {
  readonly status: number;
  /** Parsed; `undefined` where it is no JSON. */
  readonly body: unknown;
  readonly retryAfterMilliseconds: number | undefined;
}

/**
 * One call, answered within ten seconds.
 * @throws SendFailure where there is no answer; an AbortError where `signal` is aborted.
 */
export async function callProvider({ url, ...call }: ProviderCall, signal: AbortSignal): Promise<ProviderAnswer> {
  const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
  try {
    faultPoint('channel.call');
    const response = await fetch(url, { ...call, redirect: 'error', signal: deadline });
    const body = parse(await readText(response));
    faultPoint('channel.answered');
    return { status: response.status, body, retryAfterMilliseconds: waitOf(response.headers.get('retry-after')) };
  } catch (error) {
    signal.throwIfAborted();
    throw withoutAnswer(error);
  }
}

/**
 * The answer to a call that went well.
 * @throws SendFailure for everything else, such as some proxy's page: what is behind it may have taken the message.
 */
export function expectAnswer<Answer>(answer: ProviderAnswer, schema: z.ZodType<Answer>): Answer {
  const { status, retryAfterMilliseconds } = answer;
  const { success, data } = schema.safeParse(answer.body);
  if (success && status >= 200 && status < 300) return data;
  const details = { code: `HTTP ${status}`, retryAfterMilliseconds };
  if (status === 429) throw new SendFailure('rate-limited', details);
  throw new SendFailure('unavailable', { ...details, isAmbiguous: true });
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
