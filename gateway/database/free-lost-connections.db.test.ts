import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { asOwner } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';

/** A transaction whose session the server ends in the middle of it. */
function cutOff(database: Database): Promise<unknown> {
  return asOwner(database, async (transaction) => {
    await transaction.query(`select pg_terminate_backend(pg_backend_pid())`).catch(() => undefined);
    await pause(20);
    return transaction.query(`select 1`);
  });
}

it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
  'connections that the server ends leave their places in the pool to others',
  async () => {
    const database = await openTestDatabase();
    for (let round = 0; round < 3; round += 1) {
      const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => cutOff(database)));
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    }
    const rows = await database.outsideTenants((transaction) => transaction.query(`select 1 as one`));
    expect(rows).toEqual([{ one: 1 }]);
    await database.close();
  },
);
