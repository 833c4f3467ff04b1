import type { MemberCaller } from '../auth/caller.ts';
import { narrowedTo } from '../auth/roles.ts';
import { visibleConversation } from '../conversations/visible-conversation.ts';
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
  corrections(caller: MemberCaller, request: PageRequest): Promise<Connection<JudgementCorrectionType>> {
    const { tenantId } = caller;
    const owned = ownedBy(caller, 'judgement_correction');
    return this.#database.inTenant(tenantId, (transaction) =>
      newestFirst(transaction, owned, request, judgementCorrectionFrom),
    );
  }

  /** The newest first. */
  reviews(caller: MemberCaller, request: PageRequest): Promise<Connection<JudgementReviewType>> {
    const { tenantId } = caller;
    const owned = ownedBy(caller, 'judgement_review');
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

/** Where what was judged was said. */
const conversationOf = {
  judgement_correction: 'judgement_correction.conversation_id',
  judgement_review: '(select conversation_id from message where message.id = judgement_review.message_id)',
} as const;

/** Of conversations that are hidden from a person they are told nothing here either. */
function ownedBy(caller: MemberCaller, table: keyof typeof conversationOf) {
  const visible = (account: string) => `
    (${account}::uuid is null or exists (
       select 1 from conversation where conversation.id = ${conversationOf[table]} and ${visibleConversation(account)}))`;
  return { table, ownerColumn: 'tenant_id', ownerId: caller.tenantId, visible, narrowedTo: narrowedTo(caller) };
}
