import { Channel, Intent } from '@parley/schema/enums';
import type { ConversationCount, LeadCount, Period, ResponseTimes } from './lead-figures-reader.ts';

/** What a group of leads came to. */
export interface LeadTotals {
  readonly leads: number;
  readonly captured: number;
  readonly hot: number;
}

/** Every figure of a period; what each means is said with its field in lead-analytics.type.ts. */
export interface LeadAnalytics extends Period {
  readonly totalConversations: number;
  readonly leadsCaptured: number;
  readonly hotLeads: number;
  readonly warmLeads: number;
  readonly coldLeads: number;
  readonly averageResponseSeconds: number | null;
  readonly conversionRate: number;
  readonly responseSeconds: Omit<ResponseTimes, 'average'>;
  readonly bySource: readonly (LeadTotals & { readonly source: Channel })[];
  readonly byIntent: readonly (Omit<LeadTotals, 'hot'> & { readonly intent: Intent })[];
  readonly byDay: readonly (LeadTotals & { readonly day: string; readonly conversations: number })[];
  readonly funnel: {
    readonly leads: number;
    readonly talkedOn: number;
    readonly captured: number;
    readonly qualified: number;
    readonly hot: number;
  };
}

/** Puts counted rows together; every channel, intent and day is there, also where it counts nothing. */
export function leadAnalyticsOf(
  period: Period,
  leads: readonly LeadCount[],
  conversations: readonly ConversationCount[],
  { average, ...responseSeconds }: ResponseTimes,
): LeadAnalytics {
  const ofIntent = (intent: Intent) => sum(leads.filter((count) => count.intent === intent));
  const all = sum(leads);
  const begun = conversations.reduce((total, count) => total + count.conversations, 0);
  const converted = conversations.reduce((total, count) => total + count.converted, 0);
  return {
    ...period,
    totalConversations: begun,
    leadsCaptured: all.captured,
    hotLeads: all.hot,
    warmLeads: ofIntent(Intent.WARM).leads,
    coldLeads: ofIntent(Intent.COLD).leads,
    averageResponseSeconds: average,
    conversionRate: begun === 0 ? 0 : Math.round((converted / begun) * 10_000) / 100,
    responseSeconds,
    bySource: Object.values(Channel).map((source) => ({
      source,
      ...totalsOf(leads.filter((count) => count.source === source)),
    })),
    byIntent: Object.values(Intent).map((intent) => {
      const { leads: count, captured } = ofIntent(intent);
      return { intent, leads: count, captured };
    }),
    byDay: daysOf(period).map((day) => ({
      day,
      conversations: conversations.find((count) => count.day === day)?.conversations ?? 0,
      ...totalsOf(leads.filter((count) => count.day === day)),
    })),
    funnel: {
      leads: all.leads,
      talkedOn: all.talkedOn,
      captured: all.captured,
      qualified: all.qualified,
      hot: all.hot,
    },
  };
}

function sum(counts: readonly LeadCount[]) {
  const total = { leads: 0, talkedOn: 0, captured: 0, qualified: 0, hot: 0 };
  for (const count of counts) {
    total.leads += count.leads;
    total.talkedOn += count.talkedOn;
    total.captured += count.captured;
    total.qualified += count.qualified;
    if (count.intent === Intent.HOT) total.hot += count.leads;
  }
  return total;
}

function totalsOf(counts: readonly LeadCount[]): LeadTotals {
  const { leads, captured, hot } = sum(counts);
  return { leads, captured, hot };
}

const dayMilliseconds = 86_400_000;

/** Every day (UTC) that the period touches, ascending. */
function daysOf({ from, to }: Period): string[] {
  const first = Math.floor(from.getTime() / dayMilliseconds);
  const last = Math.floor((to.getTime() - 1) / dayMilliseconds);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    new Date((first + index) * dayMilliseconds).toISOString().slice(0, 10),
  );
}
