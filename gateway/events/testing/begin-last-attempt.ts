import { expect } from 'vitest';
import type { Database } from '../../database/database.ts';

/** Waits until a first attempt has failed; the next one is then the last of eight, and due now. */
export async function beginLastAttempt(database: Database): Promise<void> {
  const moved = () =>
    database.outsideTenants((transaction) =>
      transaction.query(
        `update outbox_entry set attempts = 7, available_at = clock_timestamp()
          where attempts = 1 and last_error is not null and dead_at is null returning id`,
      ),
    );
  await expect.poll(moved).toHaveLength(1);
}
