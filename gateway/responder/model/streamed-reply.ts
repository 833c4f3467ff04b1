import { judgementSoFar, replySoFar, type ModelJudgement } from './model-answer.ts';

/**
 * How much of an answer that is still arriving may be shown: nothing before its judgement is complete and accepted, then
 * whole sentences, so that what has been shown reads as complete when the rest fails.
 */
export class StreamedReply {
  readonly #accept: (judgement: ModelJudgement) => void;
  readonly #guard: (text: string) => void;
  #answer = '';
  #isAccepted = false;
  /** What the visitor has read of it. */
  shown = '';

  /** Both throw where it must not be shown. */
  constructor(accept: (judgement: ModelJudgement) => void, guard: (text: string) => void) {
    this.#accept = accept;
    this.#guard = guard;
  }

  /** The next answer of the same model begins. */
  begin(): void {
    this.#answer = '';
    this.#isAccepted = false;
  }

  /** @returns what can be shown now, which may be nothing. */
  add(piece: string): string {
    this.#answer += piece;
    if (!this.#isAccepted) {
      const judgement = judgementSoFar(this.#answer);
      if (judgement === null) return '';
      this.#accept(judgement);
      this.#isAccepted = true;
    }
    return this.#show(wholeSentences(replySoFar(this.#answer)));
  }

  /** The reply is whole. @returns the rest of it. */
  end(reply: string): string {
    return this.#show(reply);
  }

  #show(text: string): string {
    if (text.length <= this.shown.length) return '';
    this.#guard(text);
    const more = text.slice(this.shown.length);
    this.shown = text;
    return more;
  }
}

/** `text` up to its last finished sentence. */
function wholeSentences(text: string): string {
  return /^[\s\S]*(?:[.!?؟…]["')»]?\s|\n)/.exec(text)?.[0] ?? '';
}
