import { zodFunction } from 'openai/helpers/zod';
import { z } from 'zod';
import type { Reading } from '../classify.ts';
import type { KnowledgeHit, ListingHit, ResponderInput } from '../responder.ts';
import { STATED_FIELDS } from './model-answer.ts';

const LISTINGS_GIVEN = 5;
const ENTRIES_GIVEN = 3;
const LONGEST_SEARCH = 300;

const SEARCH_CATALOGUE = z.object({
  words: z.string(),
  purpose: z.enum(['sell', 'rent']).nullable(),
  rooms: z.number().nullable(),
  maximum_price: z.number().nullable(),
});
const SEARCH_KNOWLEDGE = z.object({ words: z.string() });
const CAPTURE_FIELDS = z.object(STATED_FIELDS);
const HAND_OFF = z.object({ reason: z.string() });

/** What the model may ask for. None of it names a tenant or a visitor: both are the server's to know. */
export const TOOLS = [
  zodFunction({
    name: 'search_catalogue',
    description: "Looks for listings of the business. `words`: place and kind, in the visitor's words.",
    parameters: SEARCH_CATALOGUE,
  }),
  zodFunction({
    name: 'search_knowledge',
    description: 'Looks for facts of the business, such as terms, opening hours and fees.',
    parameters: SEARCH_KNOWLEDGE,
  }),
  zodFunction({
    name: 'capture_fields',
    description: 'Notes what the visitor stated of himself, in his own words; null for all else.',
    parameters: CAPTURE_FIELDS,
  }),
  zodFunction({
    name: 'hand_off',
    description: 'Gives the conversation to a person after this reply; only where the visitor wants one.',
    parameters: HAND_OFF,
  }),
];

/** A call of the model, with arguments as it wrote them. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

type Captured = { readonly [Name in keyof typeof STATED_FIELDS]?: string };

/** Carries out what a model asks for while it answers one message. Everything is searched in the tenant's own library. */
export class ModelTools {
  readonly #input: ResponderInput;
  readonly #reading: Reading;
  /** All that was found, as the model read it. */
  readonly found: string[] = [];
  /** Listings that it found by itself. */
  readonly listings: ListingHit[] = [];
  /** Facts that it found by itself. */
  readonly entries: KnowledgeHit[] = [];
  captured: Captured = {};
  handsOff = false;

  constructor(input: ResponderInput, reading: Reading) {
    this.#input = input;
    this.#reading = reading;
  }

  /** @returns what the model is told, as JSON; a call that makes no sense is told so. */
  async run({ name, arguments: given }: ToolCall): Promise<string> {
    const answer = JSON.stringify(await this.#answer(name, parse(given)));
    this.found.push(answer);
    return answer;
  }

  async #answer(name: string, given: unknown): Promise<unknown> {
    const catalogue = SEARCH_CATALOGUE.safeParse(given);
    if (name === 'search_catalogue' && catalogue.success) return this.#searchCatalogue(catalogue.data);
    const knowledge = SEARCH_KNOWLEDGE.safeParse(given);
    if (name === 'search_knowledge' && knowledge.success) return this.#searchKnowledge(knowledge.data.words);
    const fields = CAPTURE_FIELDS.partial().safeParse(given);
    if (name === 'capture_fields' && fields.success) return this.#capture(fields.data);
    // Whoever tries to steer the judgement does not get to silence the responder either.
    if (name === 'hand_off') return { done: (this.handsOff = !this.#reading.steered) };
    return { error: 'There is no such tool, or its arguments are wrong.' };
  }

  async #searchCatalogue({ words, purpose, rooms, maximum_price: maximumPrice }: z.infer<typeof SEARCH_CATALOGUE>) {
    const text = words.slice(0, LONGEST_SEARCH);
    const { language } = this.#reading.qualification;
    const listings = await this.#input.library.findListings({
      words: text,
      essential: '',
      language,
      purpose,
      rooms: rooms === null ? null : Math.round(rooms),
      maximumPrice,
      limit: LISTINGS_GIVEN,
    });
    this.listings.push(...listings);
    return listings.map(({ id: _id, imageUrl: _imageUrl, fits: _fits, ...said }) => said);
  }

  async #searchKnowledge(words: string) {
    const text = words.slice(0, LONGEST_SEARCH);
    const { language } = this.#reading.qualification;
    const entries = await this.#input.library.findKnowledge(text, language, ENTRIES_GIVEN);
    this.entries.push(...entries);
    return entries.map(({ title, content, sourceUrl }) => ({ title, content, sourceUrl }));
  }

  #capture(fields: object) {
    const noted = stated(fields);
    this.captured = { ...this.captured, ...noted };
    return { noted: Object.keys(noted) };
  }
}

function stated(fields: object): Captured {
  const given = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string');
  return Object.fromEntries(given);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
