import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { leadAnalyticsOf, type LeadAnalytics } from './lead-analytics.ts';
import { countConversations, countLeads, timeReplies, type Period } from './lead-figures-reader.ts';

const dayMilliseconds = 86_400_000;
const defaultDays = 30;
const maximumDays = 366;

/** Figures of a tenant, counted when they are asked for. */
export class LeadAnalyticsService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Three statements, of one moment. @throws BAD_USER_INPUT for a period that ends before it begins, or is too long. */
  async leads(caller: MemberCaller, from: Date | null, to: Date | null): Promise<LeadAnalytics> {
    const period = periodOf(from, to);
    return this.#database.inTenant(caller.tenantId, async (transaction) => {
      const leads = await countLeads(transaction, period);
      const conversations = await countConversations(transaction, period);
      return leadAnalyticsOf(period, leads, conversations, await timeReplies(transaction, period));
    });
  }
}

function periodOf(from: Date | null, to: Date | null): Period {
  const end = to ?? new Date();
  const start = from ?? new Date(end.getTime() - defaultDays * dayMilliseconds);
  if (start >= end) throw badInput('from', 'from must be before to');
  if (end.getTime() - start.getTime() > maximumDays * dayMilliseconds)
    throw badInput('from', `from must be at most ${maximumDays} days before to`);
  return { from: start, to: end };
}
