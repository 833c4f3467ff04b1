import { draftOf, type EntryDraft, type ReadEntries } from './entry-draft.ts';

// CommonMark 0.31.2, 4.2 and 4.5: headings are lines with one to six #, but not inside a fenced block of code.
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

interface Section {
  readonly title: string;
  readonly lines: string[];
}

/** Each heading with the text below it. Text before the first heading has `untitled` for a title, or is left out. */
export function readMarkdown(text: string, untitled = '', sourceUrl: string | null = null): ReadEntries {
  const sections = sectionsOf(text, untitled);
  const drafts: EntryDraft[] = [];
  const problems: string[] = [];
  for (const { title, lines } of sections) {
    const content = lines.join('\n');
    const draft = draftOf(title, content, sourceUrl);
    if (draft !== null) drafts.push(draft);
    else if (content.trim() !== '') problems.push('Text before the first heading was left out');
  }
  return { drafts, problems };
}

function sectionsOf(text: string, untitled: string): Section[] {
  let section: Section = { title: untitled, lines: [] };
  const sections = [section];
  let isFenced = false;
  for (const line of text.split(/\r\n?|\n/)) {
    if (FENCE.test(line)) isFenced = !isFenced;
    const title = isFenced ? undefined : HEADING.exec(line)?.[1];
    if (title === undefined) section.lines.push(line);
    else sections.push((section = { title, lines: [] }));
  }
  return sections;
}
