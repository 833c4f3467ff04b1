import type { MetricName } from '@parley/schema/enums';
import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { requireBetween } from '../require-between.ts';
import { readDailyMetric, readHourlyMetric } from './metric-reader.ts';
import type { DailyMetricType, HourlyMetricType } from './metric.type.ts';

/** The longest period: a year of days, and as many hours as a year has. */
export const mostDays = 366;
export const mostHours = 8_784;

/** Reads what was counted, in the caller's tenant. */
export class MetricService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every day of the period, the empty ones too, oldest first; today is the last. @throws BAD_USER_INPUT */
  async daily(caller: MemberCaller, metric: MetricName, days: number): Promise<DailyMetricType[]> {
    requireBetween('days', days, 1, mostDays);
    return this.#database.inTenant(caller.tenantId, (transaction) => readDailyMetric(transaction, metric, days));
  }

  /** Every hour of the period, the empty ones too, oldest first; the running one is the last. @throws BAD_USER_INPUT */
  async hourly(caller: MemberCaller, metric: MetricName, hours: number): Promise<HourlyMetricType[]> {
    requireBetween('hours', hours, 1, mostHours);
    const rows = await this.#database.inTenant(caller.tenantId, (transaction) =>
      readHourlyMetric(transaction, metric, hours),
    );
    return rows.map(({ hour, total }) => ({ hour: new Date(hour), total }));
  }
}
