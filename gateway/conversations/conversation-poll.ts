import type { Database } from '../database/database.ts';
import { repeat } from '../events/repeat.ts';
import type { LiveConversations } from './live-conversations.ts';

/** How late a fact of another gateway may come where its wake-up was lost. */
const pollMilliseconds = 1_000;

/**
 * The safety net below the transport: asks the database for the newest numbers of the conversations that somebody
 * listens to here, in one statement a tenant.
 * @returns what stops it.
 */
export function pollConversations(
  database: Database,
  live: LiveConversations,
  report: (error: unknown) => void,
): () => Promise<void> {
  const poll = async () => {
    for (const [tenantId, conversationIds] of live.listenedByTenant()) {
      const newest = await database.inTenant(tenantId, (transaction) =>
        transaction.query<{ id: string; seq: number }>(
          `select id, last_seq as seq from conversation where id = any($1::uuid[])`,
          [conversationIds],
        ),
      );
      for (const { id, seq } of newest) live.wake(id, seq);
    }
  };
  return repeat(poll, pollMilliseconds, report);
}
