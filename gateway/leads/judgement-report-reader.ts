import type { Transaction } from '../database/database.ts';
import type { JudgementReportType } from './judgement-report.type.ts';

const MOST_RULES = 200;

/** All of it in one statement, over the corrections of a period. */
export async function readJudgementReport(
  transaction: Transaction,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<JudgementReportType> {
  const [row] = await transaction.query<{ report: JudgementReportType }>(reportStatement, [from, to]);
  if (row === undefined) throw new Error('The report is empty');
  return row.report;
}

const list = (query: string) => `(select coalesce(jsonb_agg(to_jsonb(counted)), '[]') from (${query}) counted)`;

const reportStatement = `
  with correction as materialized (
    select * from judgement_correction where created_at >= $1::timestamptz and created_at < $2::timestamptz
  )
  select jsonb_build_object(
    'corrections', (select count(*) from correction),
    'judgements', (select count(*) from message
                    where role = 'ASSISTANT' and engine is not null
                      and created_at >= $1::timestamptz and created_at < $2::timestamptz),
    'intents', ${list(`
      select language, judged_intent as judged, corrected_intent as corrected, count(*) as count
        from correction where judged_intent <> corrected_intent
       group by 1, 2, 3 order by count(*) desc, 1, 2, 3`)},
    'rules', ${list(`
      select rule ->> 'feature' as rule, language, judged_intent as judged, corrected_intent as corrected,
             count(*) as count
        from correction cross join jsonb_array_elements(evidence) rule where judged_intent <> corrected_intent
       group by 1, 2, 3, 4 order by count(*) desc, 1, 2, 3, 4 limit ${MOST_RULES}`)},
    'fields', ${list(`
      select field, count(*) as count from correction cross join unnest(corrected_fields) field
       group by 1 order by count(*) desc, 1`)}) as report`;
