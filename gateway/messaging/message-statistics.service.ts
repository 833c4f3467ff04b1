import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import { projectNamed } from '../projects/project.service.ts';
import { countDays, readUsage, statisticsOf, type Period } from './message-statistics.ts';
import type { MessageStatisticsType, MessagingUsageType } from './message-statistics.type.ts';

const dayMilliseconds = 86_400_000;
const defaultDays = 30;
const maximumDays = 366;

/** Figures of what was sent, counted when they are asked for. */
export class MessageStatisticsService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws BAD_USER_INPUT for a period that ends before it begins, or is too long. */
  of(caller: MemberCaller, projectId: string, from: Date | null, to: Date | null): Promise<MessageStatisticsType> {
    const period = periodOf(from, to);
    return this.#database.inTenant(caller.tenantId, async (transaction) =>
      statisticsOf(period, await countDays(transaction, projectId, period)),
    );
  }

  /** @throws NOT_FOUND for a project that was named and does not exist. */
  usage({ tenantId }: MemberCaller, projectId: string | null): Promise<MessagingUsageType> {
    return this.#database.inTenant(tenantId, async (transaction) => {
      if (projectId !== null) await projectNamed(transaction, projectId);
      return readUsage(transaction, tenantId, projectId);
    });
  }
}

function periodOf(from: Date | null, to: Date | null): Period {
  const end = to ?? new Date();
  const start = from ?? new Date(end.getTime() - defaultDays * dayMilliseconds);
  if (start > end) throw badInput('from', 'from must be before to');
  if (end.getTime() - start.getTime() > maximumDays * dayMilliseconds)
    throw badInput('from', `from must be at most ${maximumDays} days before to`);
  return { from: start, to: end };
}
