import { v7 as newId } from 'uuid';
import type { Transaction } from '../database/database.ts';
import { contradict } from './model/contradict.ts';
import type { Qualification } from './responder.ts';

/** Judgements in which the engines contradict each other, kept for people to look at. */
export class JudgementReviews {
  async note(transaction: Transaction, replyId: string, { opinions, engine }: Qualification): Promise<void> {
    if (opinions === null || !contradict(opinions.embedded, opinions.model)) return;
    await transaction.query(
      `insert into judgement_review (id, tenant_id, message_id, embedded_intent, model_intent, engine, created_at)
       select $1, tenant_id, id, $3, $4, $5, clock_timestamp() from message where id = $2`,
      [newId(), replyId, opinions.embedded, opinions.model, engine],
    );
  }
}
