import type { MetricName } from '@parley/schema/enums';
import type { Transaction } from '../database/database.ts';

export interface DailyMetricRow {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly total: number;
  readonly count: number;
  readonly average: number;
}

export interface HourlyMetricRow {
  /** ISO 8601. */
  readonly hour: string;
  readonly total: number;
}

/** Every one of the last `days` days in UTC, today included, oldest first. */
export function readDailyMetric(transaction: Transaction, metric: MetricName, days: number): Promise<DailyMetricRow[]> {
  return transaction.query<DailyMetricRow>(dailyStatement, [metric, days]);
}

/** Every one of the last `hours` hours, the one that runs included, oldest first. */
export async function readHourlyMetric(
  transaction: Transaction,
  metric: MetricName,
  hours: number,
): Promise<HourlyMetricRow[]> {
  const rows = await transaction.query<{ row: HourlyMetricRow }>(hourlyStatement, [metric, hours]);
  return rows.map(({ row }) => row);
}

/** The hours that counted something, each with its slots added up. */
const countedHours = (since: string) => `
  select hour, sum(total)::float8 as total from metric_bucket
   where metric = $1 and hour >= ${since} group by hour having sum(total) <> 0`;

const dailyStatement = `
  with period as (
    select day from generate_series(date_trunc('day', now() at time zone 'UTC') - make_interval(days => $2::int - 1),
                                    date_trunc('day', now() at time zone 'UTC'), interval '1 day') day
  ), counted as (${countedHours(`(select min(day) from period) at time zone 'UTC'`)})
  select to_char(period.day, 'YYYY-MM-DD') as date, coalesce(sum(counted.total), 0)::float8 as total,
         count(counted.total)::int as count, coalesce(round(avg(counted.total)::numeric, 2), 0)::float8 as average
    from period
    left join counted on date_trunc('day', counted.hour at time zone 'UTC') = period.day
   group by period.day order by period.day`;

const hourlyStatement = `
  with period as (
    select hour from generate_series(date_trunc('hour', now(), 'UTC') - make_interval(hours => $2::int - 1),
                                     date_trunc('hour', now(), 'UTC'), interval '1 hour') hour
  ), counted as (${countedHours('(select min(hour) from period)')})
  select jsonb_build_object('hour', period.hour, 'total', coalesce(counted.total, 0)) as row
    from period left join counted using (hour) order by period.hour`;
