import { v7 as newId } from 'uuid';
import type { Database } from '../../database/database.ts';
import type { OutboxHandlers, OutboxWork } from '../outbox-topics.ts';

const topic = 'conversation.visitor-message';

/** `to_jsonb(outbox_entry)`, as far as tests look at it. */
export interface OutboxRow {
  readonly id: string;
  readonly key: string;
  readonly attempts: number;
  readonly fence: number;
  readonly available_at: string;
  readonly dead_at: string | null;
  readonly last_error: string | null;
}

/** Writes into the outbox what a commit would promise, and looks at what is left of it. */
export class PromisedWork {
  readonly #database: Database;
  readonly #tenantId: string;

  constructor(database: Database, tenantId: string) {
    this.#database = database;
    this.#tenantId = tenantId;
  }

  /** @returns the entry's id, which its work is told as `messageId`. */
  async promise(key: string, id = newId()): Promise<string> {
    const payload = { conversationId: key, messageId: id, replyId: newId() };
    await this.change(
      `insert into outbox_entry (id, tenant_id, topic, key, payload, attempts, available_at, created_at)
       values ($1, $2, '${topic}', $3, $4::jsonb, 0, clock_timestamp(), clock_timestamp())`,
      [id, this.#tenantId, key, JSON.stringify(payload)],
    );
    return id;
  }

  /** What is left of work that failed for good. */
  async promiseDead(key: string, id: string): Promise<void> {
    const payload = { conversationId: key, messageId: id, replyId: newId() };
    await this.change(
      `insert into outbox_entry
         (id, tenant_id, topic, key, payload, attempts, fence, available_at, dead_at, last_error, created_at)
       values ($1, $2, '${topic}', $3, $4::jsonb, 8, 8, clock_timestamp(), clock_timestamp(), 'Error: nobody answers',
               clock_timestamp())`,
      [id, this.#tenantId, key, JSON.stringify(payload)],
    );
  }

  async find(id: string): Promise<OutboxRow | undefined> {
    const [row] = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ row: OutboxRow }>(`select to_jsonb(outbox_entry) as row from outbox_entry where id = $1`, [
        id,
      ]),
    );
    return row?.row;
  }

  async count(): Promise<number> {
    const [row] = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ rows: number }>(`select count(*)::int as rows from outbox_entry`),
    );
    return row?.rows ?? 0;
  }

  async change(statement: string, values: string[]): Promise<void> {
    await this.#database.outsideTenants((transaction) => transaction.query(statement, values));
  }

  /** What a worker leaves that has taken an entry and is killed at once. */
  async abandon(id: string): Promise<void> {
    await this.change(
      `update outbox_entry set attempts = attempts + 1, fence = fence + 1,
              available_at = clock_timestamp() + interval '5 seconds' where id = $1`,
      [id],
    );
  }
}

/** Handlers that do the same, whatever is promised. */
export function handle(work: (work: OutboxWork<typeof topic>) => Promise<void>): Partial<OutboxHandlers> {
  return { [topic]: work };
}
