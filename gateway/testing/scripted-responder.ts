import { Intent, Language } from '@parley/schema/enums';
import type { Responder, ResponderInput, ResponderStep } from '../responder/responder.ts';

/** Says what it was given, whatever is asked; `pause` is waited for before each piece, by its index. */
export class ScriptedResponder implements Responder {
  readonly #pieces: readonly string[];
  readonly #pause: (index: number) => Promise<void>;
  isSpeaking = false;

  constructor(pieces: readonly string[], pause: (index: number) => Promise<void>) {
    this.#pieces = pieces;
    this.#pause = pause;
  }

  async *respond({ known }: ResponderInput, signal: AbortSignal): AsyncGenerator<ResponderStep> {
    let content = '';
    this.isSpeaking = true;
    try {
      for (const [index, text] of this.#pieces.entries()) {
        await this.#pause(index);
        if (signal.aborted) return;
        content += text;
        yield { kind: 'delta', text };
      }
      yield {
        kind: 'done',
        content,
        listings: [],
        quickReplies: [],
        sources: [],
        handsOff: false,
        qualification: { ...qualification, fields: known },
      };
    } finally {
      this.isSpeaking = false;
    }
  }
}

const qualification = {
  language: Language.EN,
  intent: Intent.COLD,
  score: 10,
  evidence: [],
  lastAction: 'Missing requirement',
  engine: 'scripted',
  fallbackReason: null,
  opinions: null,
};
