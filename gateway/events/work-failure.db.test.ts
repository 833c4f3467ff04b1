import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import type { Database } from '../database/database.ts';
import { addTenant } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { GivenUpListener } from './outbox-topics.ts';
import { Relay } from './relay.ts';
import { handle, PromisedWork } from './testing/promised-work.ts';
import { WorkFailure } from './work-failure.ts';

const topic = 'conversation.visitor-message';

let database: Database;
let outbox: PromisedWork;
let relay: Relay | undefined;

beforeAll(async () => {
  database = await openTestDatabase();
  outbox = new PromisedWork(database, await addTenant(database, 'demo'));
});
afterAll(() => database.close());
afterEach(async () => {
  await relay?.close();
  await outbox.change(`delete from outbox_entry`, []);
});

function startRelay(work: () => Promise<void>, givenUp: GivenUpListener<typeof topic>): void {
  relay = new Relay(database, handle(work), () => {}, { givenUp: { [topic]: givenUp } });
  relay.start();
}

const lastError = async (id: string) => (await outbox.find(id))?.last_error;

describe('work that knows how it goes on', () => {
  it('is not tried before the time it asked for', async () => {
    const times: number[] = [];
    startRelay(
      async () => {
        times.push(performance.now());
        if (times.length === 1) throw new WorkFailure('Too many requests', 2_500);
      },
      async () => {},
    );
    await outbox.promise(newId());
    relay?.wake();
    await expect.poll(() => outbox.count()).toBe(0);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(2_400);
  });

  it('waits a day at most', async () => {
    startRelay(
      () => Promise.reject(new WorkFailure('Come back next year', 31_536_000_000)),
      async () => {},
    );
    const id = await outbox.promise(newId());
    relay?.wake();
    await expect.poll(() => lastError(id)).toMatch(/next year/);
    const waits = Date.parse((await outbox.find(id))?.available_at ?? '') - Date.now();
    expect(waits).toBeGreaterThan(86_000_000);
    expect(waits).toBeLessThan(86_460_000);
  });

  it('is a dead letter at once where it says never, and out of its key’s way', async () => {
    const key = newId();
    let runs = 0;
    const told: unknown[] = [];
    startRelay(
      async () => {
        runs += 1;
        if (runs === 1) throw new WorkFailure('Nobody has this number', 'never');
      },
      async ({ payload }, failure) => void told.push(payload.messageId, failure),
    );
    const id = await outbox.promise(key);
    const next = await outbox.promise(key);
    relay?.wake();
    await expect.poll(() => outbox.find(next)).toBeUndefined();
    expect(await outbox.find(id)).toMatchObject({ attempts: 1, dead_at: expect.any(String) });
    expect(told).toEqual([id, expect.objectContaining({ message: 'Nobody has this number' })]);
  });
});

describe('whoever promised work', () => {
  it('is told before it is a dead letter, also where every attempt ended its process', async () => {
    const seen: (string | null | undefined)[] = [];
    const id = await outbox.promise(newId());
    await outbox.change(`update outbox_entry set attempts = 8, fence = 8 where id = $1`, [id]);
    startRelay(
      async () => {},
      async ({ payload }) => void seen.push((await outbox.find(payload.messageId))?.dead_at),
    );
    relay?.wake();
    await expect.poll(async () => (await outbox.find(id))?.dead_at).toEqual(expect.any(String));
    expect(seen).toEqual([null]);
  });
});
