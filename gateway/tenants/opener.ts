import type { Language } from '@parley/schema/enums';
import type { LocalizedText } from './localized-text.ts';

/** When an opener is shown: where all of what is given here holds. */
export interface OpenerCondition {
  /** Seconds since the page was opened. */
  readonly secondsOnPage?: number | null;
  /** How much of the page has been seen, from 1 to 100. */
  readonly scrollPercent?: number | null;
  /** The pointer has left the page at its upper edge. */
  readonly exitIntent?: boolean | null;
  /** All of these are in the page's address. */
  readonly urlContains?: readonly string[] | null;
  /** The page's path and query match one of these, in which `*` stands for anything. */
  readonly urlMatches?: readonly string[] | null;
}

/** What the chat says by itself to who has not talked yet, once where any of `when` holds. */
export interface Opener {
  /** Its own in the tenant; that it was shown is kept under it. */
  readonly name: string;
  readonly texts: readonly LocalizedText[];
  readonly when: readonly OpenerCondition[];
}

/** Its text in the first of `languages` that it has one in, else in any. */
export function openerText({ texts }: Opener, languages: readonly Language[]): string {
  const inOrder = languages.flatMap((language) => texts.filter((text) => text.language === language));
  return (inOrder[0] ?? texts[0])?.text ?? '';
}
