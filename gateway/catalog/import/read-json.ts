import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { draftOf, type EntryDraft, type ReadEntries } from './entry-draft.ts';

const entries = z.array(z.object({ title: z.string(), content: z.string(), source_url: z.url().nullish() }));

/** A list of `{title, content, source_url}`. @throws BAD_USER_INPUT naming the entry and the field that is wrong. */
export function readJson(text: string): ReadEntries {
  const read = entries.safeParse(parsed(text));
  if (!read.success) throw badInput('content', `content is not a list of entries: ${wrongIn(read.error)}`);
  const drafts: EntryDraft[] = [];
  const problems: string[] = [];
  for (const [index, { title, content, source_url: url = null }] of read.data.entries()) {
    const draft = draftOf(title, content, url);
    if (draft !== null) drafts.push(draft);
    else problems.push(`Entry ${index + 1} has no title or no content`);
  }
  return { drafts, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput('content', 'content is not JSON');
  }
}

/** Such as `entry 3, content`. */
function wrongIn(error: z.ZodError): string {
  const [index, field] = error.issues[0]?.path ?? [];
  const place = typeof index === 'number' ? `entry ${index + 1}` : 'the whole';
  return field === undefined ? place : `${place}, ${String(field)}`;
}
