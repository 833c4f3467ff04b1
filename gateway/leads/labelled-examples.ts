import type { Transaction } from '../database/database.ts';
import type { JudgementCorrectionType } from './judgement-correction.type.ts';

/** As many as the responder takes into account. */
const TURNS_KEPT = 40;

interface Said {
  readonly id: string;
  readonly turns: readonly { readonly role: 'user' | 'assistant'; readonly content: string }[];
}

/**
 * Corrections as lines of the labelled format that `npm run evaluate` reads: what was said up to then, with the intent and
 * the fields that people gave it. In one statement, in the order given.
 */
export async function labelledExamples(
  transaction: Transaction,
  corrections: readonly JudgementCorrectionType[],
): Promise<string[]> {
  const said = await transaction.query<Said>(turnsStatement, [corrections.map(({ id }) => id)]);
  const turnsOf = new Map(said.map(({ id, turns }) => [id, turns]));
  return corrections.map(({ id, language, correctedIntent: intent, fields }) =>
    JSON.stringify({ id, lang: language, intent, turns: turnsOf.get(id) ?? [], fields }),
  );
}

const turnsStatement = `
  select correction.id, coalesce(jsonb_agg(jsonb_build_object(
           'role', case when turn.role = 'VISITOR' then 'user' else 'assistant' end, 'content', turn.content)
           order by turn.seq), '[]') as turns
    from judgement_correction correction
   cross join lateral (
     select role, content, seq from message
      where conversation_id = correction.conversation_id and seq <= correction.last_seq and role <> 'SYSTEM'
      order by seq desc limit ${TURNS_KEPT}) turn
   where correction.id = any($1::uuid[])
   group by correction.id`;
