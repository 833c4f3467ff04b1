/** What the responder can ask for, in the order in which it asks. */
export type Question = 'need' | 'budget' | 'time' | 'contact';

/**
 * The texts of replies in one language. `{business}`, `{name}`, `{need}`, `{contact}`, `{title}`, `{place}`, `{price}`,
 * `{rooms}` and `{area}` are filled in; nothing else is expanded, and what is filled in never is.
 */
export interface ReplyTemplates {
  readonly greeting: string;
  readonly help: string;
  readonly acknowledge: string;
  readonly acknowledgeNamed: string;
  readonly listingsFound: string;
  readonly listingsAboveBudget: string;
  readonly listingsNone: string;
  readonly listing: string;
  readonly listingRooms: string;
  readonly listingArea: string;
  readonly unknown: string;
  readonly ask: Readonly<Record<Question, string>>;
  readonly askContactForViewing: string;
  readonly askContactForCall: string;
  readonly askContactForPerson: string;
  readonly askContactForAnswer: string;
  readonly offerViewing: string;
  readonly offerCall: string;
  readonly confirmed: string;
  readonly confirmedNeed: string;
  readonly postponed: string;
  readonly support: string;
  readonly supportContact: string;
  readonly withdrawn: string;
  readonly thanks: string;
  readonly spam: string;
  readonly job: string;
  readonly vendor: string;
  readonly seller: string;
  readonly research: string;
  readonly listSeparator: string;
  readonly quickReplies: {
    readonly start: readonly string[];
    readonly time: readonly string[];
    readonly listings: readonly string[];
    readonly contact: readonly string[];
  };
}
