import { read } from './classify.ts';
import { gatherMaterial } from './embedded/gather-material.ts';
import { CircuitBreaker } from './model/circuit-breaker.ts';
import { ModelClient } from './model/model-client.ts';
import { ModelDialogue } from './model/model-dialogue.ts';
import { ModelFailure, modelFailureOf } from './model/model-failure.ts';
import {
  DEFAULT_DEADLINE_MILLISECONDS,
  DEFAULT_IDLE_MILLISECONDS,
  type ModelSettings,
} from './model/model-settings.ts';
import { Watchdog } from './model/watchdog.ts';
import type { Responder, ResponderInput, ResponderStep } from './responder.ts';

// Kept free of the deadline for whoever answers instead.
const RESERVE_MILLISECONDS = 500;

/**
 * Answers with a model over the OpenAI protocol: streamed requests whose JSON holds the judgement and then the reply.
 * Throws `ModelFailure`; all requests of one answer share its deadline.
 */
export class ModelResponder implements Responder {
  readonly #client: ModelClient;
  readonly #settings: ModelSettings;
  readonly #breaker: CircuitBreaker;

  constructor(settings: ModelSettings) {
    this.#settings = settings;
    this.#client = new ModelClient(settings);
    this.#breaker = new CircuitBreaker(settings.outagesInARow);
  }

  async *respond(input: ResponderInput, signal: AbortSignal): AsyncGenerator<ResponderStep> {
    if (!this.#breaker.admit()) throw new ModelFailure('provider rested after outages');
    const { deadlineMilliseconds = DEFAULT_DEADLINE_MILLISECONDS, idleMilliseconds = DEFAULT_IDLE_MILLISECONDS } =
      this.#settings;
    const watchdog = new Watchdog(signal, Math.max(deadlineMilliseconds - RESERVE_MILLISECONDS, 1), idleMilliseconds);
    let outcome: 'succeed' | 'fail' | 'cancel' = 'cancel';
    try {
      yield* this.#answer(input, watchdog);
      outcome = 'succeed';
    } catch (error) {
      if (signal.aborted) return;
      const failure = watchdog.failure ?? modelFailureOf(error);
      outcome = failure.isOutage ? 'fail' : 'cancel';
      throw failure;
    } finally {
      watchdog.stop();
      this.#breaker[outcome]();
    }
  }

  async *#answer(input: ResponderInput, watchdog: Watchdog): AsyncGenerator<ResponderStep> {
    const { provider, model, apiKey } = this.#settings;
    const reading = read(input.turns, input.business, input.known);
    const material = await gatherMaterial(input, reading);
    const client = this.#client;
    const engine = `${provider}/${model}`;
    yield* new ModelDialogue({ client, input, reading, material, watchdog, engine, secrets: [apiKey] }).answer();
  }
}
