import { ModelFailure } from './model/model-failure.ts';
import type { Responder, ResponderInput, ResponderStep } from './responder.ts';

/**
 * Answers with `primary`, and with `substitute` whenever that fails, so that no visitor stays unanswered.
 * What has been shown stays: a failure in mid-reply is followed by the substitute's whole answer as a new paragraph,
 * and the content is still the concatenation of all deltas.
 */
export class FallbackResponder implements Responder {
  readonly #primary: Responder;
  readonly #substitute: Responder;

  constructor(primary: Responder, substitute: Responder) {
    this.#primary = primary;
    this.#substitute = substitute;
  }

  async *respond(input: ResponderInput, signal: AbortSignal): AsyncGenerator<ResponderStep> {
    let shown = '';
    try {
      for await (const step of this.#primary.respond(input, signal)) {
        if (step.kind === 'delta') shown += step.text;
        yield step;
        if (step.kind === 'done') return;
      }
      if (signal.aborted) return;
      throw new ModelFailure('ended without an answer');
    } catch (error) {
      if (signal.aborted) return;
      yield* this.#replace(input, signal, shown, error instanceof ModelFailure ? error.reason : 'responder failed');
    }
  }

  async *#replace(
    input: ResponderInput,
    signal: AbortSignal,
    shown: string,
    fallbackReason: string,
  ): AsyncGenerator<ResponderStep> {
    const start = shown === '' ? '' : '\n\n';
    if (start !== '') yield { kind: 'delta', text: start };
    for await (const step of this.#substitute.respond(input, signal)) {
      if (step.kind === 'delta') yield step;
      else
        yield {
          ...step,
          content: `${shown}${start}${step.content}`,
          qualification: { ...step.qualification, fallbackReason },
        };
    }
  }
}
