import { Intent } from '@parley/schema/enums';
import { z } from 'zod';
import { ModelFailure } from './model-failure.ts';

// Not `max`: the strict form of structured output refuses schemas with a `maxLength`.
const field = z
  .string()
  .refine((text) => text.length <= 300)
  .nullable();

/** What a visitor may have said of himself, in his own words; `null` where he has not. */
export const STATED_FIELDS = {
  name: field,
  email: field,
  phone: field,
  requirement: field,
  budget: field,
  timeline: field,
};

const JUDGEMENT_SHAPE = {
  intent: z.enum([Intent.HOT, Intent.WARM, Intent.COLD]),
  score: z.number(),
  reasons: z.array(z.string()),
  ...STATED_FIELDS,
  quick_replies: z.array(z.string()),
};

const JUDGEMENT = z.object(JUDGEMENT_SHAPE);

/** What the model is made to answer: its judgement first, so that it can be checked before a word of `reply` is shown. */
export const MODEL_ANSWER = z.object({ ...JUDGEMENT_SHAPE, reply: z.string() });

export type ModelJudgement = z.infer<typeof JUDGEMENT>;
export type ModelAnswer = z.infer<typeof MODEL_ANSWER>;

// A quote inside a JSON string is escaped: this key cannot be forged from within a value.
const REPLY_KEY = /(?<!\\)"reply"\s*:\s*"/;

/** Models that were not made to answer in JSON put it into a fenced block of Markdown. */
function unfenced(answer: string): string {
  return answer.replace(/^\s*```(?:json)?\s*/, '').replace(/\s*```\s*$/, '');
}

/** The judgement in an answer that is still arriving; `null` until it is complete and valid, or where it does not come first. */
export function judgementSoFar(answer: string): ModelJudgement | null {
  const reply = REPLY_KEY.exec(answer);
  if (reply === null) return null;
  const parsed = JUDGEMENT.safeParse(parseJson(`${unfenced(answer.slice(0, reply.index)).replace(/,\s*$/, '')}}`));
  return parsed.success ? parsed.data : null;
}

/** The text of the reply as far as it has arrived, without a half escape sequence at its end. */
export function replySoFar(answer: string): string {
  const reply = REPLY_KEY.exec(answer);
  if (reply === null) return '';
  const body =
    /^(?:[^"\\]|\\u[0-9a-fA-F]{4}|\\["\\/bfnrt])*/.exec(answer.slice(reply.index + reply[0].length))?.[0] ?? '';
  const text = parseJson(`"${body}"`);
  // Half of a surrogate pair waits for its other half.
  return typeof text === 'string' ? text.replace(/[\uD800-\uDBFF]$/, '') : '';
}

/** The whole answer. Throws a `ModelFailure` where it is empty, cut, not JSON, or not of the agreed shape. */
export function readAnswer(answer: string): ModelAnswer {
  if (answer.trim() === '') throw new ModelFailure('empty answer');
  const json = parseJson(unfenced(answer));
  if (json === undefined) throw new ModelFailure('cut or malformed answer');
  const parsed = MODEL_ANSWER.safeParse(json);
  if (!parsed.success) throw new ModelFailure(`invalid ${String(parsed.error.issues[0]?.path[0] ?? 'answer')}`);
  if (parsed.data.reply.trim() === '') throw new ModelFailure('empty answer');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
