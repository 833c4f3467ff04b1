import { readFileSync } from 'node:fs';
import { Intent } from '@parley/schema/enums';
import { z } from 'zod';

const field = z.string().nullish();
const conversation = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).min(1),
});
const labelled = conversation.extend({
  lang: z.string(),
  variant: z.string().nullish(),
  intent: z.enum(Intent),
  fields: z
    .object({ name: field, email: field, phone: field, requirement: field, budget: field, timeline: field })
    .optional(),
  alt: z.record(z.string(), z.array(z.string())).optional(),
});

/** A conversation of a file of JSON Lines. */
export type Conversation = z.infer<typeof conversation>;
/** The same with its label, in the format of the label guidelines. */
export type LabelledRecord = z.infer<typeof labelled>;

/** The conversations of a file, in its order; an error names the line that is none. */
export function readConversations(file: string): Conversation[] {
  return readLines(file, conversation);
}

export function readLabelled(file: string): LabelledRecord[] {
  return readLines(file, labelled);
}

function readLines<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }) => readLine(text, number, schema));
}

function readLine<Line>(text: string, number: number, schema: z.ZodType<Line>): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`Line ${number} is not JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`Line ${number}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
}
