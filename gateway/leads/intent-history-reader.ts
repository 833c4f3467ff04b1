import type { Statement, StatementScope } from '../database/statement.ts';
import type { IntentChangeType } from './intent-change.type.ts';

interface IntentChangeRow extends Omit<IntentChangeType, 'createdAt'> {
  readonly leadId: string;
  readonly createdAt: string;
}

/** The last changes of intent and score of each of many leads, the newest first, in one statement. */
export async function readIntentHistory(
  scope: StatementScope,
  leadIds: readonly string[],
  last: number,
): Promise<IntentChangeType[][]> {
  const rows = await scope.run<IntentChangeRow>(historyStatement, [leadIds, last]);
  const byLead = Map.groupBy(rows, ({ leadId }) => leadId);
  return leadIds.map((id) => (byLead.get(id) ?? []).map((row) => ({ ...row, createdAt: new Date(row.createdAt) })));
}

const historyStatement: Statement = {
  name: 'intent_history',
  text: `
  select json_build_object('leadId', asked.id, 'id', change.id, 'changedBy', change.changed_by,
           'createdAt', change.created_at,
           'intentBefore', change.changes #> '{intent,before}', 'intentAfter', change.changes #> '{intent,after}',
           'scoreBefore', change.changes #> '{score,before}', 'scoreAfter', change.changes #> '{score,after}') as row
    from unnest($1::uuid[]) as asked (id)
   cross join lateral (
     select * from lead_change where lead_id = asked.id and (changes ? 'intent' or changes ? 'score')
      order by created_at desc, id desc limit $2::int) change
   order by change.created_at desc, change.id desc`,
};
