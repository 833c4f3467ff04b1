import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { faultPoint } from '../fault-point.ts';
import { read, type Reading } from './classify.ts';
import { gatherMaterial } from './embedded/gather-material.ts';
import { judgementSoFar, MODEL_ANSWER, readAnswer, replySoFar } from './model/model-answer.ts';
import { ModelFailure, modelFailureOf } from './model/model-failure.ts';
import { promptOf, type PromptMessage } from './model/model-prompt.ts';
import {
  BASE_URLS,
  DEFAULT_DEADLINE_MILLISECONDS,
  DEFAULT_IDLE_MILLISECONDS,
  type ModelSettings,
} from './model/model-settings.ts';
import { trustJudgement } from './model/trust-judgement.ts';
import { Watchdog } from './model/watchdog.ts';
import type { Qualification, Responder, ResponderInput, ResponderStep } from './responder.ts';

// Kept free of the deadline for whoever answers instead.
const RESERVE_MILLISECONDS = 500;
const MOST_OUTPUT_TOKENS = 1_000;
const QUICK_REPLIES_KEPT = 3;
const QUICK_REPLY_LENGTH = 60;

/**
 * Answers with a model over the OpenAI protocol: one streamed request whose JSON holds the judgement and then the reply.
 * Nothing is shown before the judgement is valid, and the reply is shown sentence by sentence, so that what has been
 * shown reads as complete when the rest fails. Throws `ModelFailure`; there are no retries inside the deadline.
 */
export class ModelResponder implements Responder {
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

  async *respond(input: ResponderInput, signal: AbortSignal): AsyncGenerator<ResponderStep> {
    const { deadlineMilliseconds = DEFAULT_DEADLINE_MILLISECONDS, idleMilliseconds = DEFAULT_IDLE_MILLISECONDS } =
      this.#settings;
    const watchdog = new Watchdog(signal, Math.max(deadlineMilliseconds - RESERVE_MILLISECONDS, 1), idleMilliseconds);
    try {
      yield* this.#answer(input, watchdog);
    } catch (error) {
      if (!signal.aborted) throw watchdog.failure ?? modelFailureOf(error);
    } finally {
      watchdog.stop();
    }
  }

  async *#answer(input: ResponderInput, watchdog: Watchdog): AsyncGenerator<ResponderStep> {
    const reading = read(input.turns, input.business, input.known);
    const material = await gatherMaterial(input, reading);
    let answer = '';
    let shown = '';
    for await (const piece of this.#stream(promptOf(input, reading.qualification.fields, material), watchdog)) {
      answer += piece;
      const text = judgementSoFar(answer) === null ? '' : wholeSentences(replySoFar(answer)).slice(shown.length);
      shown += text;
      if (text !== '') yield { kind: 'delta', text };
    }
    const { reply, quick_replies: replies, ...judgement } = readAnswer(answer);
    if (reply.length > shown.length) yield { kind: 'delta', text: reply.slice(shown.length) };
    const quickReplies = replies.slice(0, QUICK_REPLIES_KEPT).map((text) => text.slice(0, QUICK_REPLY_LENGTH));
    const qualification = this.#qualification(input, reading, { ...judgement, quick_replies: replies });
    yield { kind: 'done', content: reply, listings: material.newListings, quickReplies, qualification };
  }

  #qualification(
    input: ResponderInput,
    reading: Reading,
    judgement: Parameters<typeof trustJudgement>[2],
  ): Qualification {
    return trustJudgement(input, reading, judgement, `${this.#settings.provider}/${this.#settings.model}`);
  }

  async *#stream(messages: PromptMessage[], watchdog: Watchdog): AsyncGenerator<string> {
    // Silence counts from here: looking things up is not the provider's.
    watchdog.beat();
    faultPoint('provider.call');
    const chunks = await this.#client.chat.completions.create(
      {
        model: this.#settings.model,
        messages,
        stream: true,
        max_completion_tokens: MOST_OUTPUT_TOKENS,
        response_format: zodResponseFormat(MODEL_ANSWER, 'answer'),
      },
      { signal: watchdog.signal },
    );
    for await (const chunk of chunks) {
      watchdog.beat();
      const choice = chunk.choices[0];
      refuse(choice?.finish_reason, choice?.delta.refusal);
      if (choice?.delta.content) yield choice.delta.content;
    }
    // An aborted stream ends without an error.
    if (watchdog.signal.aborted) throw watchdog.failure ?? new ModelFailure('aborted');
    faultPoint('provider.answered');
  }
}

function refuse(finish: string | null | undefined, refusal: string | null | undefined): void {
  if (refusal || finish === 'content_filter') throw new ModelFailure('refused');
  if (finish === 'length') throw new ModelFailure('cut or malformed answer');
}

/** `text` up to its last finished sentence. */
function wholeSentences(text: string): string {
  return /^[\s\S]*(?:[.!?؟…]["')»]?\s|\n)/.exec(text)?.[0] ?? '';
}
