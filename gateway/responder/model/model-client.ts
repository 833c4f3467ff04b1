import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { faultPoint } from '../../fault-point.ts';
import type { TokenBudget } from '../token-budget.ts';
import { MODEL_ANSWER } from './model-answer.ts';
import { ModelFailure } from './model-failure.ts';
import { BASE_URLS, type ModelSettings } from './model-settings.ts';
import { TOOLS, type ToolCall } from './model-tools.ts';
import { ToolCallPieces } from './tool-call-pieces.ts';
import type { Watchdog } from './watchdog.ts';

const MOST_OUTPUT_TOKENS = 1_000;
/** An estimate that is rather too high: English takes about four bytes a token, Arabic more. */
const BYTES_A_TOKEN = 3;

/** Any message of the chat protocol. */
export type PromptMessage = OpenAI.ChatCompletionMessageParam;

/** One request of the chat protocol. */
export interface ModelRequest {
  readonly messages: readonly PromptMessage[];
  readonly offersTools: boolean;
  readonly budget: TokenBudget;
}

/** What a model said to one request. */
export interface Completion {
  readonly content: string;
  readonly toolCalls: readonly ToolCall[];
}

/** Asks a model over the OpenAI protocol, without retries: whoever waits is answered by somebody else sooner. */
export class ModelClient {
  readonly #client: OpenAI;
  readonly #settings: ModelSettings;

  constructor(settings: ModelSettings) {
    this.#settings = settings;
    this.#client = new OpenAI({
      apiKey: settings.apiKey,
      baseURL: settings.baseUrl ?? BASE_URLS[settings.provider],
      maxRetries: 0,
    });
  }

  /** Yields the answer's text as it arrives. @throws ModelFailure, or whatever the client throws. */
  async *ask(request: ModelRequest, watchdog: Watchdog): AsyncGenerator<string, Completion> {
    const given = tokensOf(JSON.stringify(request.messages));
    const reservation = await request.budget.reserve(given + MOST_OUTPUT_TOKENS);
    if (reservation === null) throw new ModelFailure('token budget spent');
    const spent = { tokens: 0 };
    try {
      return yield* this.#stream(request, given, watchdog, spent);
    } finally {
      await reservation.settle(spent.tokens);
    }
  }

  async *#stream(
    request: ModelRequest,
    given: number,
    watchdog: Watchdog,
    spent: { tokens: number },
  ): AsyncGenerator<string, Completion> {
    // Silence counts from here: looking things up is not the provider's.
    watchdog.beat();
    faultPoint('provider.call');
    const chunks = await this.#client.chat.completions.create(this.#bodyOf(request), { signal: watchdog.signal });
    const toolCalls = new ToolCallPieces();
    let content = '';
    spent.tokens = given;
    for await (const { choices, usage } of chunks) {
      watchdog.beat();
      const [choice] = choices;
      refuse(choice?.finish_reason, choice?.delta.refusal);
      const piece = choice?.delta.content ?? '';
      content += piece;
      spent.tokens = usage?.total_tokens ?? given + tokensOf(content);
      toolCalls.add(choice?.delta.tool_calls ?? []);
      if (piece !== '') yield piece;
    }
    // An aborted stream ends without an error.
    if (watchdog.signal.aborted) throw watchdog.failure ?? new ModelFailure('aborted');
    faultPoint('provider.answered');
    return { content, toolCalls: toolCalls.whole() };
  }

  #bodyOf({ messages, offersTools }: ModelRequest) {
    return {
      model: this.#settings.model,
      messages: [...messages],
      stream: true as const,
      stream_options: { include_usage: true },
      max_completion_tokens: MOST_OUTPUT_TOKENS,
      ...(offersTools && { tools: TOOLS.map(({ type, function: tool }) => ({ type, function: tool })) }),
      ...(this.#isStructured(offersTools) && { response_format: zodResponseFormat(MODEL_ANSWER, 'answer') }),
    };
  }

  /** Gemini refuses tools beside a schema: https://github.com/googleapis/python-genai/issues/867. */
  #isStructured(offersTools: boolean): boolean {
    return !offersTools || this.#settings.provider !== 'gemini';
  }
}

function refuse(finish: string | null | undefined, refusal: string | null | undefined): void {
  if (refusal || finish === 'content_filter') throw new ModelFailure('refused');
  if (finish === 'length') throw new ModelFailure('cut or malformed answer');
}

function tokensOf(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);
}
