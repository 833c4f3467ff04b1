import type { OpenersQuery } from '@parley/schema/generated/documents';

export type Opener = OpenersQuery['openers']['openers'][number];
type Condition = Opener['when'][number];

/** What is known of a visit at one moment. */
export interface Visit {
  /** Since the page was opened. */
  readonly seconds: number;
  /** The most of the page that was seen, from 0 to 100. */
  readonly scrolled: number;
  /** Whether the pointer has left at the upper edge. */
  readonly leaving: boolean;
  readonly url: URL;
}

/** Whether `pattern` is all of `text`; `*` stands for anything. Each piece is looked for once: no pattern takes long. */
export function matches(pattern: string, text: string): boolean {
  const [start = '', ...pieces] = pattern.split('*');
  if (!text.startsWith(start)) return false;
  const end = pieces.pop();
  if (end === undefined) return text === start;
  let place = start.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, place);
    if (found < 0) return false;
    place = found + piece.length;
  }
  return text.length - end.length >= place && text.endsWith(end);
}

function holds(condition: Condition, { seconds, scrolled, leaving, url }: Visit): boolean {
  const { secondsOnPage, scrollPercent, exitIntent, urlContains, urlMatches } = condition;
  const address = url.href.toLowerCase();
  return (
    seconds >= (secondsOnPage ?? 0) &&
    scrolled >= (scrollPercent ?? 0) &&
    (leaving || !exitIntent) &&
    (urlContains ?? []).every((words) => address.includes(words.toLowerCase())) &&
    (!urlMatches?.length || urlMatches.some((pattern) => matches(pattern, url.pathname + url.search)))
  );
}

/** The first that is due; null while none is. */
export function dueOpener(openers: readonly Opener[], visit: Visit): Opener | null {
  return openers.find(({ when }) => when.some((condition) => holds(condition, visit))) ?? null;
}
