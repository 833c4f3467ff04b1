import type { Intent, Language } from '@parley/schema/enums';
import type { OfficeHours } from '../office-hours/office-hours.ts';
import type { TokenBudget } from './token-budget.ts';

/** One thing said, oldest first in a list of turns. */
export interface Turn {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/**
 * What a salesperson needs to know; `null` where the visitor has not said it. `phone` is E.164, or bare digits where
 * the number fits no numbering plan that is known for it; `email` lower case.
 */
export interface LeadFields {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly requirement: string | null;
  readonly budget: string | null;
  readonly timeline: string | null;
}

/** Why an intent was given: a stable key for programs and words for people ("budget stated"). */
export interface Evidence {
  readonly feature: string;
  readonly text: string;
}

/**
 * A listing as a reply shows it. `price` is in whole units of `currency`, a month's rent where the purpose is `rent`;
 * `area` in square metres; `fits`: it has all the essential words of the search.
 */
export interface ListingHit {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly purpose: 'sell' | 'rent';
  readonly price: number;
  readonly currency: string;
  readonly rooms: number | null;
  readonly area: number | null;
  readonly imageUrl: string | null;
  readonly url: string | null;
  readonly fits: boolean;
}

/**
 * What to look for in the catalogue: `purpose`, `rooms` and `maximumPrice` narrow, `null` does not. `words` are the
 * visitor's own and rank; those of them that are `essential` name the place and the kind. Empty ones look at everything.
 */
export interface ListingCriteria {
  readonly words: string;
  readonly essential: string;
  readonly language: Language;
  readonly purpose: 'sell' | 'rent' | null;
  readonly rooms: number | null;
  readonly maximumPrice: number | null;
  readonly limit: number;
}

export interface KnowledgeHit {
  readonly id: string;
  /** What it is written in: another language than was asked for where nothing in that one answers. */
  readonly language: Language;
  readonly title: string;
  readonly content: string;
  /** Where it was read; `null` for what people wrote. */
  readonly sourceUrl: string | null;
}

/**
 * The tenant's own facts, the nearest first. Knowledge is found only where it is relevant; listings also where they do
 * not fit. Already bound to the tenant: nothing said in a conversation can widen the search.
 */
export interface Library {
  findListings(criteria: ListingCriteria): Promise<ListingHit[]>;
  findKnowledge(words: string, language: Language, limit: number): Promise<KnowledgeHit[]>;
}

/** The business the responder speaks for. `country` is ISO 3166-1 alpha-2 and completes national phone numbers. */
export interface Business {
  readonly name: string;
  readonly language: Language;
  readonly country: string;
  readonly currency: string;
  /** The tenant's own sentences in place of standard ones, by language and key. */
  readonly templates?: Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>>;
  /** When people answer; `null` where nobody said. */
  readonly hours?: OfficeHours | null;
}

export interface ResponderInput {
  /** Oldest first; the last one is the visitor's. */
  readonly turns: readonly Turn[];
  /** What is stored of this lead, people's corrections included: a later statement of the visitor replaces it. */
  readonly known: LeadFields;
  readonly business: Business;
  readonly library: Library;
  /** What a model may cost here. Already bound to the tenant and the visitor, as the library is. */
  readonly budget: TokenBudget;
}

/** The judgement of a conversation. `score` lies in its intent's band: HOT 70-100, WARM 40-69, COLD 0-39. */
export interface Qualification {
  readonly language: Language;
  readonly intent: Intent;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly fields: LeadFields;
  readonly lastAction: string;
  /** `embedded`, or the provider and model that judged. */
  readonly engine: string;
  /** Why the engine is not the one configured, where it is not. */
  readonly fallbackReason: string | null;
  /** What each engine judged, where a model judged as well. */
  readonly opinions: { readonly embedded: Intent; readonly model: Intent } | null;
}

/** A reply comes in pieces whose concatenation is its content, then once as a whole with its judgement. */
export type ResponderStep =
  | { readonly kind: 'delta'; readonly text: string }
  | {
      readonly kind: 'done';
      readonly content: string;
      readonly listings: readonly ListingHit[];
      readonly quickReplies: readonly string[];
      /** What it rests on. */
      readonly sources: readonly KnowledgeHit[];
      readonly qualification: Qualification;
      /** The visitor is to be given to a person, and the responder to fall silent. */
      readonly handsOff: boolean;
    };

/**
 * Whatever can answer a visitor: the embedded engine, a model, or the one falling back to the other.
 * Ends without a `done` step only when `signal` was aborted; a failure is thrown.
 */
export interface Responder {
  respond(input: ResponderInput, signal: AbortSignal): AsyncIterable<ResponderStep>;
}
