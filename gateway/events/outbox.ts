import type { Database } from '../database/database.ts';
import { faultPoint } from '../fault-point.ts';
import type { RoomLeft } from './relay-room.ts';
import type { OutboxTopic, OutboxTopics } from './outbox-topics.ts';

/** An entry whose worker is silent for this long is taken over with the next poll: it is answered within 5 s of a kill. */
export const leaseMilliseconds = 3_500;

/** Work that was taken, with what proves that it was. */
export interface ClaimedEntry<Topic extends OutboxTopic = OutboxTopic> {
  readonly id: string;
  readonly tenant_id: string;
  readonly topic: Topic;
  readonly payload: OutboxTopics[Topic];
  /** This one included. */
  readonly attempts: number;
  readonly fence: number;
}

const leaseEnd = `clock_timestamp() + make_interval(secs => ${leaseMilliseconds / 1000})`;

/**
 * The head of each key that is due: the entry that was begun, else the oldest. One head in flight per key keeps the
 * order, and a stuck head blocks only its own key. What a snapshot cannot see, the unique index on begun entries refuses.
 * The heads are materialized, as a subquery with a limit and locks may be run more than once by a join.
 */
const claimStatement = `
  with head as materialized (
    select id from outbox_entry candidate
     where available_at <= clock_timestamp() and dead_at is null and topic = any($2::text[])
       and tenant_id <> all($3::uuid[])
       and (attempts > 0 or not exists (
         select 1 from outbox_entry other
          where other.key = candidate.key and other.dead_at is null
            and (other.attempts > 0 or other.position < candidate.position)))
     order by position limit $1
       for update skip locked
  )
  update outbox_entry set attempts = attempts + 1, fence = fence + 1, available_at = ${leaseEnd}
    from head where outbox_entry.id = head.id
  returning to_jsonb(outbox_entry) as entry`;

/** What the relay does to the table of promised work. Whoever lost an entry changes nothing any more: the fence moved. */
export class Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Takes up to `limit` entries of these topics for the length of a lease, and none of the tenants that have enough under
   * way. Topics it does not know it leaves to a newer release beside it.
   * @throws the driver's unique violation where another worker took an entry of one of the keys at this very moment.
   */
  async claim(topics: readonly string[], { limit, fullTenants }: RoomLeft): Promise<ClaimedEntry[]> {
    faultPoint('work.claim');
    const rows = await this.#database.outsideTenants((transaction) =>
      transaction.query<{ entry: ClaimedEntry }>(claimStatement, [limit, topics, fullTenants]),
    );
    if (rows.length > 0) faultPoint('work.claimed');
    return rows.map(({ entry }) => entry);
  }

  /** @returns whether it was still held; the lease then ends so much later. */
  extend(entry: ClaimedEntry): Promise<boolean> {
    return this.#update(entry, `available_at = ${leaseEnd}`);
  }

  async finish(entry: ClaimedEntry): Promise<void> {
    faultPoint('work.finish');
    await this.#database.outsideTenants((transaction) =>
      transaction.query(`delete from outbox_entry where id = $1 and fence = $2`, [entry.id, entry.fence]),
    );
    faultPoint('work.finished');
  }

  /** An interrupted attempt does not count, and the next worker need not wait for the lease to end. */
  async release(entry: ClaimedEntry): Promise<void> {
    await this.#update(entry, `available_at = clock_timestamp(), attempts = attempts - 1`);
  }

  async postpone(entry: ClaimedEntry, milliseconds: number, reason: string): Promise<void> {
    const wait = `make_interval(secs => ${(milliseconds / 1000).toFixed(3)})`;
    await this.#update(entry, `available_at = clock_timestamp() + ${wait}, last_error = $3`, [reason]);
  }

  /** Out of its key's way, until somebody replays it. */
  async bury(entry: ClaimedEntry, reason: string): Promise<void> {
    await this.#update(entry, `dead_at = clock_timestamp(), last_error = $3`, [reason]);
  }

  async #update(entry: ClaimedEntry, changes: string, values: string[] = []): Promise<boolean> {
    const changed = await this.#database.outsideTenants((transaction) =>
      transaction.query(
        `update outbox_entry set ${changes} where id = $1 and fence = $2 and dead_at is null returning id`,
        [entry.id, entry.fence, ...values],
      ),
    );
    return changed.length > 0;
  }
}
