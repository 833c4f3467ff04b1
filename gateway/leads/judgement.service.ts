import type { MemberCaller } from '../auth/caller.ts';
import type { Database } from '../database/database.ts';
import { badInput } from '../errors.ts';
import type { Connection, PageRequest } from '../graphql/connection.ts';
import { newestFirst } from '../graphql/newest-first.ts';
import { judgementCorrectionFrom, type JudgementCorrectionType } from './judgement-correction.type.ts';
import { readJudgementReport } from './judgement-report-reader.ts';
import type { JudgementReportType } from './judgement-report.type.ts';
import { judgementReviewFrom, type JudgementReviewType } from './judgement-review.type.ts';
import { labelledExamples } from './labelled-examples.ts';

const DAY_MILLISECONDS = 86_400_000;
const MOST_DAYS = 366;
const DEFAULT_DAYS = 30;

/** Where the responder's judgements were found wrong, or the engines contradict each other. */
export class JudgementService {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first. */
  corrections({ tenantId }: MemberCaller, request: PageRequest): Promise<Connection<JudgementCorrectionType>> {
    const owned = { table: 'judgement_correction', ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst(transaction, owned, request, judgementCorrectionFrom),
    );
  }

  /** The newest first. */
  reviews({ tenantId }: MemberCaller, request: PageRequest): Promise<Connection<JudgementReviewType>> {
    const owned = { table: 'judgement_review', ownerColumn: 'tenant_id', ownerId: tenantId };
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst(transaction, owned, request, judgementReviewFrom),
    );
  }

  examplesOf({ tenantId }: MemberCaller, corrections: readonly JudgementCorrectionType[]): Promise<string[]> {
    return this.#database.inTenant(tenantId, (transaction) => labelledExamples(transaction, corrections));
  }

  /** The last 30 days where nothing else is asked for. @throws BAD_USER_INPUT for a period that is none, or too long. */
  report(
    { tenantId }: MemberCaller,
    period: { readonly from: Date | null; readonly to: Date | null },
  ): Promise<JudgementReportType> {
    const to = period.to ?? new Date();
    const from = period.from ?? new Date(to.getTime() - DEFAULT_DAYS * DAY_MILLISECONDS);
    if (from >= to) throw badInput('from', 'from must be before to');
    if (to.getTime() - from.getTime() > MOST_DAYS * DAY_MILLISECONDS)
      throw badInput('from', `the period must not be longer than ${MOST_DAYS} days`);
    return this.#database.inTenant(tenantId, (transaction) => readJudgementReport(transaction, { from, to }));
  }
}
