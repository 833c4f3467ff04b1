import type { FoundListings } from '../find-listings.ts';

/** What the responder can ask for, in the order in which it asks. */
export type Question = 'need' | 'budget' | 'time' | 'contact';

/**
 * The texts of replies in one language. `{business}`, `{name}`, `{need}`, `{contact}` and
 * `{language}` are filled in; nothing else is expanded, and what is filled in never is.
 */
export interface ReplyTemplates {
  readonly greeting: string;
  readonly help: string;
  readonly acknowledge: string;
  readonly acknowledgeNamed: string;
  readonly listings: Readonly<Record<FoundListings['fit'], string>>;
  readonly listingsNarrowed: string;
  readonly listingsSame: string;
  readonly listingsStillClosest: string;
  readonly listingsNone: string;
  readonly unknown: string;
  /** Before a fact that is written in another language only, `{language}`. */
  readonly otherLanguage: string;
  readonly offTopic: string;
  readonly notUnderstood: string;
  readonly ask: Readonly<Record<Question, string>>;
  readonly askAgain: Readonly<Record<Question, string>>;
  readonly askNeedSoftly: string;
  readonly askDayForViewing: string;
  readonly askDayForAskedViewing: string;
  readonly askContactForViewing: string;
  readonly askContactForAskedViewing: string;
  readonly askContactForCall: string;
  readonly askContactForPerson: string;
  readonly askContactForAnswer: string;
  readonly offerViewing: string;
  readonly offerCall: string;
  readonly confirmed: string;
  readonly confirmedNeed: string;
  readonly confirmedViewing: string;
  readonly postponed: string;
  readonly support: string;
  readonly supportMore: string;
  readonly supportContact: string;
  readonly withdrawn: string;
  readonly thanks: string;
  readonly anythingElse: string;
  readonly spam: string;
  readonly job: string;
  readonly vendor: string;
  readonly seller: string;
  readonly research: string;
  readonly quickReplies: {
    readonly start: readonly string[];
    readonly time: readonly string[];
    readonly listings: readonly string[];
    readonly contact: readonly string[];
  };
}
