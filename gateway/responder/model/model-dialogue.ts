import type { Reading } from '../classify.ts';
import type { Material } from '../embedded/gather-material.ts';
import { fold } from '../embedded/normalise.ts';
import type { KnowledgeHit, ListingHit, ResponderInput, ResponderStep } from '../responder.ts';
import { readAnswer, type ModelAnswer } from './model-answer.ts';
import type { Completion, ModelClient, PromptMessage } from './model-client.ts';
import { ModelFailure } from './model-failure.ts';
import { factsOf, promptOf } from './model-prompt.ts';
import { ModelTools } from './model-tools.ts';
import { guardReply } from './reply-guard.ts';
import { StreamedReply } from './streamed-reply.ts';
import { refuseInvented, trustJudgement } from './trust-judgement.ts';
import type { Watchdog } from './watchdog.ts';
import { WrittenWords } from './written-words.ts';

const TOOL_ROUNDS = 3;
const QUICK_REPLIES_KEPT = 3;
const QUICK_REPLY_LENGTH = 60;
const LISTINGS_SHOWN = 3;

interface Parts {
  readonly client: ModelClient;
  readonly input: ResponderInput;
  readonly reading: Reading;
  readonly material: Material;
  readonly watchdog: Watchdog;
  /** The provider and model that judge. */
  readonly engine: string;
  readonly secrets: readonly string[];
}

/**
 * What is said with a model to answer one message: it may look things up in some rounds, and is asked once to repair an
 * answer that is not of the agreed shape, as long as nothing of it was shown.
 */
export class ModelDialogue {
  readonly #parts: Parts;
  readonly #messages: PromptMessage[];
  readonly #facts: string;
  readonly #tools: ModelTools;
  readonly #reply: StreamedReply;
  #isRepaired = false;

  constructor(parts: Parts) {
    const { input, reading, material } = parts;
    this.#parts = parts;
    this.#facts = factsOf(input, reading.qualification.fields, material);
    this.#messages = promptOf(input, this.#facts);
    this.#tools = new ModelTools(input, reading);
    this.#reply = new StreamedReply(
      (judgement) => refuseInvented(judgement, this.#written()),
      (text) => this.#guard(text),
    );
  }

  /** @throws ModelFailure, or whatever the client throws. */
  async *answer(): AsyncGenerator<ResponderStep> {
    for (let round = 0; ; round += 1) {
      const completion = yield* this.#ask(round < TOOL_ROUNDS && !this.#isRepaired);
      const answer = this.#read(completion);
      for (const call of completion.toolCalls) await this.#carryOut(call);
      if (answer !== null) return yield* this.#finish(answer);
    }
  }

  async *#ask(offersTools: boolean): AsyncGenerator<ResponderStep, Completion> {
    const { client, watchdog, input } = this.#parts;
    this.#reply.begin();
    const pieces = client.ask({ messages: this.#messages, offersTools, budget: input.budget }, watchdog);
    for (;;) {
      const { done, value } = await pieces.next();
      if (done) return offersTools ? value : { ...value, toolCalls: [] };
      const text = this.#reply.add(value);
      if (text !== '') yield { kind: 'delta', text };
    }
  }

  /** `null` where the model is to go on: it looks something up, or is asked to repair what it said. */
  #read(completion: Completion): ModelAnswer | null {
    const { content, toolCalls } = completion;
    this.#messages.push(messageOf(completion));
    const looksUp = toolCalls.length > 0;
    try {
      return readAnswer(content);
    } catch (error) {
      if (!(error instanceof ModelFailure) || this.#reply.shown !== '' || (this.#isRepaired && !looksUp)) throw error;
      // What was said beside a call is no answer yet.
      if (!looksUp) this.#askForRepair(error);
      return null;
    }
  }

  #askForRepair({ reason }: ModelFailure): void {
    this.#isRepaired = true;
    const content = `Your answer could not be used (${reason}). Answer again with the agreed JSON object and nothing else.`;
    this.#messages.push({ role: 'system', content });
  }

  async #carryOut(call: Completion['toolCalls'][number]): Promise<void> {
    const content = await this.#tools.run(call);
    this.#messages.push({ role: 'tool', tool_call_id: call.id, content });
  }

  *#finish({ reply, quick_replies: replies, ...judgement }: ModelAnswer): Generator<ResponderStep> {
    const { input, reading, engine } = this.#parts;
    const written = this.#written();
    const stated = { ...this.#tools.captured, ...withoutNulls(judgement) };
    const whole = { ...judgement, ...stated, quick_replies: replies };
    refuseInvented(whole, written);
    const quickReplies = replies.slice(0, QUICK_REPLIES_KEPT).map((text) => text.slice(0, QUICK_REPLY_LENGTH));
    for (const text of quickReplies) this.#guard(text);
    const rest = this.#reply.end(reply);
    if (rest !== '') yield { kind: 'delta', text: rest };
    yield {
      kind: 'done',
      content: reply,
      listings: this.#listingsIn(reply),
      quickReplies,
      sources: this.#sources(),
      qualification: trustJudgement(whole, { input, reading, written, engine }),
      handsOff: this.#tools.handsOff,
    };
  }

  /** Of those that it found by itself, the ones it speaks of; else those that were found for it. */
  #listingsIn(reply: string): readonly ListingHit[] {
    const text = fold(reply);
    const named = this.#tools.listings.filter(({ title }) => text.includes(fold(title)));
    const once = new Map(named.map((listing) => [listing.id, listing]));
    return once.size > 0 ? [...once.values()].slice(0, LISTINGS_SHOWN) : this.#parts.material.newListings;
  }

  /** All that it was given to read: which of it the reply uses, only the model knows. */
  #sources(): readonly KnowledgeHit[] {
    const given = [...this.#parts.material.knowledge, ...this.#tools.entries];
    return [...new Map(given.map((entry) => [entry.id, entry])).values()];
  }

  #written(): WrittenWords {
    const { email, phone } = this.#parts.reading.qualification.fields;
    return new WrittenWords(this.#parts.input, [email, phone]);
  }

  #guard(text: string): void {
    const { input, secrets } = this.#parts;
    guardReply(text, {
      facts: [this.#facts, ...this.#tools.found].join('\n'),
      said: input.turns.map(({ content }) => content).join('\n'),
      country: input.business.country,
      secrets,
    });
  }
}

function messageOf({ content, toolCalls }: Completion): PromptMessage {
  const calls = toolCalls.map((call) => ({
    id: call.id,
    type: 'function' as const,
    function: { name: call.name, arguments: call.arguments },
  }));
  return { role: 'assistant', content, ...(calls.length > 0 && { tool_calls: calls }) };
}

/** The answer's own fields outweigh what was noted on the way, where it has them. */
function withoutNulls<Fields extends object>(fields: Fields): Partial<Fields>;
function withoutNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
