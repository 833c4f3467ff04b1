import {
  DailyMetricDocument,
  HourlyMetricDocument,
  MetricsDocument,
  type MetricName,
} from '@parley/schema/generated/documents';
import { z } from 'zod';

import { listed, listOf, success } from './listed.ts';
import { integerOr, wordField } from '../../fields.ts';
import { readRoutes } from '../../read-routes.ts';

/** services.md, "Available Metrics". */
const metricTypes = [
  'messages_sent',
  'campaigns_executed',
  'conversations_closed',
  'contacts_created',
  'agents_online',
] as const;

const metricOfType: Readonly<Record<(typeof metricTypes)[number], MetricName>> = {
  messages_sent: 'MESSAGES_SENT',
  campaigns_executed: 'CAMPAIGNS_EXECUTED',
  conversations_closed: 'CONVERSATIONS_CLOSED',
  contacts_created: 'CONTACTS_CREATED',
  agents_online: 'AGENTS_ONLINE',
};

const statistics = { metric_type: z.enum(metricTypes), period: z.string() };

const daily = readRoutes({
  path: '/api/v1/analytics/daily',
  summary: 'Count day by day, oldest first',
  document: DailyMetricDocument,
  query: z.object({
    metric_type: wordField(metricTypes).default('messages_sent'),
    days: integerOr(30, { minimum: 1, maximum: 366 }),
  }),
  output: listOf(statistics, z.object({ date: z.string(), total: z.number(), count: z.int(), average: z.number() })),
  variables: ({ metric_type: type, days }) => ({ metric: metricOfType[type], days }),
  answer: ({ dailyMetric }, { metric_type: type, days }) => ({
    ...success,
    metric_type: type,
    period: `last_${days}_days`,
    ...listed(dailyMetric),
  }),
});

const hourly = readRoutes({
  path: '/api/v1/analytics/hourly',
  summary: 'Count hour by hour, oldest first',
  document: HourlyMetricDocument,
  query: z.object({
    metric_type: wordField(metricTypes).default('campaigns_executed'),
    hours: integerOr(24, { minimum: 1, maximum: 8_784 }),
  }),
  output: listOf(statistics, z.object({ hour: z.string(), total: z.number() })),
  variables: ({ metric_type: type, hours }) => ({ metric: metricOfType[type], hours }),
  answer: ({ hourlyMetric }, { metric_type: type, hours }) => ({
    ...success,
    metric_type: type,
    period: `last_${hours}_hours`,
    // "2026-01-26 23:00" of 2026-01-26T23:00:00.000Z.
    ...listed(hourlyMetric.map(({ hour, total }) => ({ hour: hour.slice(0, 16).replace('T', ' '), total }))),
  }),
});

const metrics = readRoutes({
  path: '/api/v1/analytics/metrics',
  summary: 'List what is counted',
  document: MetricsDocument,
  query: z.object({}),
  output: listOf(
    {},
    z.object({ id: z.string(), label: z.string(), description: z.string(), type: z.enum(['counter', 'gauge']) }),
  ),
  variables: () => ({}),
  answer: (data) => ({
    ...success,
    ...listed(
      data.metrics.map(({ name, label, description, kind }) => ({
        id: name.toLowerCase(),
        label,
        description,
        type: kind === 'COUNTER' ? ('counter' as const) : ('gauge' as const),
      })),
    ),
  }),
});

/** services.md, "Analytics API". */
export const metricRoutes = [daily, hourly, metrics].flat();
