import { MetricName } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import { memberOf, people, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { mostDays, mostHours, type MetricService } from './metric.service.ts';
import { DailyMetricType, HourlyMetricType, MetricType } from './metric.type.ts';
import { metrics } from './metrics.ts';

@Resolver()
export class MetricResolver {
  readonly #metrics: MetricService;

  constructor(service: MetricService) {
    this.#metrics = service;
  }

  @Authorized<Policy>(people)
  @Query(() => [MetricType], { description: 'Everything that is counted.' })
  metrics(): readonly MetricType[] {
    return metrics;
  }

  @Authorized<Policy>(people)
  @Query(() => [DailyMetricType], {
    description: 'What the tenant did, day by day in UTC: every day of the period, oldest first, today the last.',
  })
  dailyMetric(
    @Ctx() { caller }: RequestContext,
    @Arg('metric', () => MetricName, { description: 'Of what.' }) metric: MetricName,
    @Arg('days', () => Int, { defaultValue: 30, description: `1 to ${mostDays}.` }) days: number,
  ): Promise<DailyMetricType[]> {
    return this.#metrics.daily(memberOf(caller), metric, days);
  }

  @Authorized<Policy>(people)
  @Query(() => [HourlyMetricType], {
    description: 'What the tenant did, hour by hour: every hour of the period, oldest first, the running one the last.',
  })
  hourlyMetric(
    @Ctx() { caller }: RequestContext,
    @Arg('metric', () => MetricName, { description: 'Of what.' }) metric: MetricName,
    @Arg('hours', () => Int, { defaultValue: 24, description: `1 to ${mostHours}.` }) hours: number,
  ): Promise<HourlyMetricType[]> {
    return this.#metrics.hourly(memberOf(caller), metric, hours);
  }
}
