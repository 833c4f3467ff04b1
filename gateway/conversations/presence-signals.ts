import type { PresenceChange } from '../auth/online-people.ts';
import type { Database } from '../database/database.ts';
import { AssigneePresenceType } from './conversation-event.type.ts';
import type { LiveConversations } from './live-conversations.ts';

/** Conversations that are told; those of a person who closes none of them are many. */
const mostTold = 200;

/** Tells visitors whether the person who answers them is there. */
export class PresenceSignals {
  readonly #database: Database;
  readonly #live: LiveConversations;

  constructor(database: Database, live: LiveConversations) {
    this.#database = database;
    this.#live = live;
  }

  /** In the conversations that they have taken over and in which something happened within a day. */
  async tell({ tenantId, accountId, isOnline }: PresenceChange): Promise<void> {
    const taken = await this.#database.inTenant(tenantId, (transaction) =>
      transaction.query<{ id: string }>(takenStatement, [tenantId, accountId]),
    );
    for (const { id: conversationId } of taken) {
      this.#live.publish(Object.assign(new AssigneePresenceType(), { conversationId, accountId, isOnline }));
    }
  }
}

const takenStatement = `
  select id from conversation
   where tenant_id = $1 and assignee_id = $2 and state = 'HUMAN' and updated_at > now() - interval '1 day'
   order by updated_at desc limit ${mostTold}`;
