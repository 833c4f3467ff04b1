/** An entry as it was read, before it is stored. */
export interface EntryDraft {
  readonly title: string;
  readonly content: string;
  readonly sourceUrl: string | null;
}

/** What a text held: entries, and in words for people what was left out of it. */
export interface ReadEntries {
  readonly drafts: readonly EntryDraft[];
  readonly problems: readonly string[];
}

const LONGEST_TITLE = 300;
const LONGEST_CONTENT = 4_000;

/** An entry within its limits; `null` where it says nothing. What is longer is cut at the end of a line or a word. */
export function draftOf(title: string, content: string, sourceUrl: string | null): EntryDraft | null {
  const [shortTitle, shortContent] = [cut(title, LONGEST_TITLE), cut(content, LONGEST_CONTENT)];
  return shortTitle === '' || shortContent === '' ? null : { title: shortTitle, content: shortContent, sourceUrl };
}

function cut(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const end = whole.slice(0, most);
  return end.slice(0, Math.max(end.lastIndexOf('\n'), end.lastIndexOf(' ')) + 1 || most).trim();
}
