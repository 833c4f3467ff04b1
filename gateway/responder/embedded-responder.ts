import { setTimeout as delay } from 'node:timers/promises';
import { read } from './classify.ts';
import { composeReply } from './embedded/compose-reply.ts';
import { gatherMaterial } from './embedded/gather-material.ts';
import { warmUp } from './warm-up.ts';
import type { Responder, ResponderInput, ResponderStep } from './responder.ts';

const DEFAULT_DELAY_MILLISECONDS = 30;

/** Answers without any model: rules, templates and the tenant's own library. Needs no network and fails only if the library does. */
export class EmbeddedResponder implements Responder {
  readonly #delayMilliseconds: number;

  /** `delayMilliseconds` lie between two words, so that a reply reads as it is written; 0 sends them at once. */
  constructor(delayMilliseconds = DEFAULT_DELAY_MILLISECONDS) {
    this.#delayMilliseconds = delayMilliseconds;
    void warmUp();
  }

  async *respond(input: ResponderInput, signal: AbortSignal): AsyncGenerator<ResponderStep> {
    const reading = read(input.turns, input.business, input.known);
    const material = await gatherMaterial(input, reading);
    const reply = composeReply(input, reading, material);
    for (const text of splitIntoWords(reply.content)) {
      if (signal.aborted) return;
      yield { kind: 'delta', text };
      await this.#pause(signal);
    }
    if (signal.aborted) return;
    const { newListings: listings, knowledge } = material;
    const sources = knowledge.filter(({ content }) => reply.content.includes(content));
    yield { kind: 'done', ...reply, listings, sources, qualification: reading.qualification, handsOff: false };
  }

  // An aborted wait ends the pause, and with it the reply: the caller reads it from the signal.
  async #pause(signal: AbortSignal): Promise<void> {
    if (this.#delayMilliseconds === 0) return;
    await delay(this.#delayMilliseconds, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}

/** Word-sized pieces, each with the white space after it, whose concatenation is `content`. */
function splitIntoWords(content: string): string[] {
  return content.match(/\S+\s*|^\s+/g) ?? [];
}
