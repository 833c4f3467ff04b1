import { z } from 'zod';
import { metaFailure } from './meta-failure.ts';
import { callProvider, expectAnswer } from './provider-call.ts';
import { SendFailure } from './send-failure.ts';

/** The version that the recorded exchanges speak. */
const version = 'v23.0';

const errorAnswer = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    message: z.string().optional(),
    error_data: z.object({ details: z.string().optional() }).optional(),
  }),
});

/** A call of the Graph API: a POST where it has a body. */
export interface GraphCall {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** The Graph API, as far as messages are sent through it. */
export class MetaGraph {
  readonly #origin: string;
  readonly #accessToken: string | null;
  readonly #tokenIn: 'header' | 'query';

  /**
   * @param origin such as `https://graph.facebook.com`; a proxy or a test gives another one.
   * @param accessToken nothing is called without it.
   */
  constructor(origin: string, accessToken: string | null, tokenIn: 'header' | 'query' = 'header') {
    this.#origin = origin.replace(/\/+$/, '');
    this.#accessToken = accessToken;
    this.#tokenIn = tokenIn;
  }

  /** @returns what it answers. @throws SendFailure; an AbortError where `signal` is aborted. */
  async call<Answer>({ path, query, body }: GraphCall, answer: z.ZodType<Answer>, signal: AbortSignal) {
    const token = this.#accessToken;
    if (token === null) throw new SendFailure('not-connected');
    const isInQuery = this.#tokenIn === 'query';
    const url = new URL(`${this.#origin}/${version}/${path}`);
    url.search = new URLSearchParams({ ...query, ...(isInQuery && { access_token: token }) }).toString();
    const headers = {
      ...(body && { 'content-type': 'application/json' }),
      ...(!isInQuery && { authorization: `Bearer ${token}` }),
    };
    const sent = body && { body: JSON.stringify(body) };
    const given = await callProvider({ method: body ? 'POST' : 'GET', url, headers, ...sent }, signal);
    const failed = errorAnswer.safeParse(given.body);
    if (failed.success) throw metaFailure(failed.data.error, given.status, given.retryAfterMilliseconds);
    return expectAnswer(given, answer);
  }
}
