import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { draftOf, type EntryDraft, type ReadEntries } from './entry-draft.ts';

const line = z.object({ title: z.string(), content: z.string(), source_url: z.string().optional() });
const lines = z.array(line);

/** RFC 4180 with a header line; commas or semicolons. @throws BAD_USER_INPUT naming the line that is wrong. */
export function readCsv(text: string): ReadEntries {
  const read = lines.safeParse(recordsOf(text));
  if (!read.success) throw badInput('content', 'content needs a header line with the columns title and content');
  const drafts: EntryDraft[] = [];
  const problems: string[] = [];
  for (const [index, { title, content, source_url: url = '' }] of read.data.entries()) {
    const draft = draftOf(title, content, /^https?:\/\//.test(url) ? url : null);
    if (draft !== null) drafts.push(draft);
    else problems.push(`Entry ${index + 1} has no title or no content`);
  }
  return { drafts, problems };
}

function recordsOf(text: string): unknown {
  const delimiter = (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ',';
  try {
    const columns = (header: string[]) => header.map((name) => name.trim().toLowerCase());
    return parse(text, { bom: true, columns, delimiter, skip_empty_lines: true, relax_column_count: false });
  } catch (error) {
    if (error instanceof CsvError) throw badInput('content', `content is not CSV: ${error.message}`);
    throw error;
  }
}
