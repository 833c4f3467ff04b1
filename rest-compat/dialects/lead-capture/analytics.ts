import { LeadAnalyticsDocument, LeadSummaryDocument, type LeadSummaryQuery } from '@parley/schema/generated/documents';
import { z } from 'zod';

import { optionalEnd, optionalStart } from '../../fields.ts';
import { route } from '../../route.ts';
import { milliseconds, withMilliseconds } from '../../timestamps.ts';

/** Not documented: the period, where it is not the last 30 days; at most 366. */
const period = z.object({ query: z.object({ start_date: optionalStart(), end_date: optionalEnd() }) });
const periodNames = { from: 'start_date', to: 'end_date' };

const totals = z.object({
  total_conversations: z.int(),
  leads_captured: z.int(),
  hot_leads: z.int(),
  warm_leads: z.int(),
  cold_leads: z.int(),
  avg_response_time: z.number().describe('Seconds; 0 where nothing was answered.'),
  conversion_rate: z.number().describe('Percent.'),
});

function totalsOf(found: LeadSummaryQuery['leadAnalytics']): z.infer<typeof totals> {
  return {
    total_conversations: found.totalConversations,
    leads_captured: found.leadsCaptured,
    hot_leads: found.hotLeads,
    warm_leads: found.warmLeads,
    cold_leads: found.coldLeads,
    avg_response_time: rounded(found.averageResponseSeconds),
    conversion_rate: found.conversionRate,
  };
}

/** To the millisecond, which is what is stored. */
function rounded(seconds: number | null): number {
  return Math.round((seconds ?? 0) * 1000) / 1000;
}

const summary = route({
  method: 'GET',
  path: '/api/v1/analytics/summary',
  summary: 'Sum up leads and conversations',
  document: LeadSummaryDocument,
  input: period,
  output: totals,
  fieldNames: periodNames,
  variables: ({ query }) => ({ from: query.start_date, to: query.end_date }),
  answer: ({ leadAnalytics }) => totalsOf(leadAnalytics),
});

const seconds = z.number().describe('Seconds.');

const detailed = route({
  method: 'GET',
  path: '/api/v1/analytics/detailed',
  summary: 'Break leads and conversations down',
  document: LeadAnalyticsDocument,
  input: period,
  output: totals.extend({
    period: z.object({ start: milliseconds, end: milliseconds }),
    by_source: z.record(z.string(), z.int()),
    by_intent: z.object({ HOT: z.int(), WARM: z.int(), COLD: z.int() }),
    by_day: z.array(
      z.object({
        date: z.iso.date(),
        conversations: z.int(),
        leads: z.int(),
        leads_captured: z.int(),
        hot_leads: z.int(),
      }),
    ),
    response_time: z.object({ replies: z.int(), p50: seconds, p90: seconds, p95: seconds, p99: seconds }),
    funnel: z.object({
      leads: z.int(),
      talked_on: z.int(),
      captured: z.int(),
      qualified: z.int(),
      hot: z.int(),
    }),
  }),
  fieldNames: periodNames,
  variables: ({ query }) => ({ from: query.start_date, to: query.end_date }),
  answer: ({ leadAnalytics: found }) => {
    const { replies, p50, p90, p95, p99 } = found.responseSeconds;
    const { talkedOn, ...funnel } = found.funnel;
    return {
      ...totalsOf(found),
      period: { start: withMilliseconds(found.from), end: withMilliseconds(found.to) },
      by_source: Object.fromEntries(found.bySource.map(({ source, leads }) => [source.toLowerCase(), leads])),
      by_intent: { HOT: found.hotLeads, WARM: found.warmLeads, COLD: found.coldLeads },
      by_day: found.byDay.map(({ day, captured, hot, ...counts }) => ({
        date: day,
        ...counts,
        leads_captured: captured,
        hot_leads: hot,
      })),
      response_time: { replies, p50: rounded(p50), p90: rounded(p90), p95: rounded(p95), p99: rounded(p99) },
      funnel: { ...funnel, talked_on: talkedOn },
    };
  },
});

export const analyticsRoutes = [summary, detailed];
