import type { Transaction } from '../database/database.ts';

/** The visitor's last message where nobody has answered it: what a person's message is an answer to. */
export async function unansweredVisitorMessage(
  transaction: Transaction,
  conversationId: string,
): Promise<string | null> {
  const [last] = await transaction.query<{ id: string }>(
    `select question.id from message question
      where question.conversation_id = $1 and question.role = 'VISITOR'
        and not exists (select 1 from message answer where answer.conversation_id = $1 and answer.seq > question.seq
                           and answer.role in ('ASSISTANT', 'AGENT'))
      order by question.seq desc limit 1`,
    [conversationId],
  );
  return last?.id ?? null;
}
