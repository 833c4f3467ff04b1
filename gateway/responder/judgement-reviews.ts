import { Intent } from '@parley/schema/enums';
import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';
import type { Qualification } from './responder.ts';

/** Judgements in which the engines contradict each other, kept for people to look at. */
export class JudgementReviews {
  /** Keeps it where one says HOT and the other COLD; a step apart is a matter of opinion. */
  async note(transaction: Transaction, replyId: string, judged: Qualification): Promise<void> {
    const { intent, secondOpinion, engine } = judged;
    if (secondOpinion === null || !contradict(intent, secondOpinion)) return;
    await transaction.query(
      `insert into judgement_review (id, tenant_id, message_id, embedded_intent, given_intent, engine, created_at)
       select $1, tenant_id, id, $3, $4, $5, clock_timestamp() from message where id = $2`,
      [newId(), replyId, secondOpinion, intent, engine],
    );
  }
}

function contradict(one: Intent, other: Intent): boolean {
  return one !== other && one !== Intent.WARM && other !== Intent.WARM;
}
