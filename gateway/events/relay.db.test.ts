import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import type { Database } from '../database/database.ts';
import { addTenant } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import type { OutboxWork } from './outbox-topics.ts';
import { Relay } from './relay.ts';
import { handle, PromisedWork } from './testing/promised-work.ts';

type Work = OutboxWork<'conversation.visitor-message'>;

let database: Database;
let outbox: PromisedWork;
let failures: unknown[] = [];
const relays: Relay[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  outbox = new PromisedWork(database, await addTenant(database, 'demo'));
});
afterAll(() => database.close());
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.close()));
  await outbox.change(`delete from outbox_entry`, []);
  failures = [];
});

function startRelay(work: (work: Work) => Promise<void>): Relay {
  const relay = new Relay(database, handle(work), (error) => failures.push(error));
  relays.push(relay);
  relay.start();
  return relay;
}

const untilDone = (timeout = 30_000) => expect.poll(() => outbox.count(), { timeout, interval: 20 }).toBe(0);
const untilGone = (id: string, timeout = 30_000) =>
  expect.poll(() => outbox.find(id), { timeout, interval: 20 }).toBeUndefined();

/** Work that goes on until it is told to end, or is interrupted. */
function blockingWork() {
  const { promise: ending, resolve: end } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<Work>();
  const work = async (given: Work) => {
    begin(given);
    const interrupted = new Promise<void>((resolve) => given.signal.addEventListener('abort', () => resolve()));
    await Promise.race([ending, interrupted]);
  };
  return { work, begun, end };
}

describe('order', () => {
  it('is that of the promises, one at a time for each key, whatever two relays do', async () => {
    const keys = Array.from({ length: 12 }, () => newId());
    const promised = new Map(keys.map((key) => [key, [] as string[]]));
    const done = new Map(keys.map((key) => [key, [] as string[]]));
    const active = new Set<string>();
    const overlaps: string[] = [];
    const work = async ({ payload: { conversationId: key, messageId } }: Work) => {
      if (active.has(key)) overlaps.push(messageId);
      active.add(key);
      await pause(Math.random() * 4);
      done.get(key)?.push(messageId);
      active.delete(key);
    };
    // Ids go down while the promises go on: what orders them is the commit, not the id.
    const ids = Array.from({ length: 120 }, () => newId()).toReversed();
    const promise = async (id: string, index: number) => {
      const key = keys[index % keys.length] ?? '';
      promised.get(key)?.push(await outbox.promise(key, id));
    };
    for (const [index, id] of ids.slice(0, 60).entries()) await promise(id, index);
    const two = [startRelay(work), startRelay(work)];
    for (const [index, id] of ids.slice(60).entries()) {
      await promise(id, index);
      for (const relay of two) relay.wake();
    }
    await untilDone();
    expect(done).toEqual(promised);
    expect(overlaps).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('holds for a key whose head is stuck, and no other key waits for it', async () => {
    const [stuckKey, freeKey] = [newId(), newId()];
    const { work, begun, end } = blockingWork();
    const done: string[] = [];
    const relay = startRelay(async (given) => {
      if (given.payload.messageId === head) await work(given);
      done.push(given.payload.messageId);
    });
    const head = await outbox.promise(stuckKey);
    const behind = await outbox.promise(stuckKey);
    relay.wake();
    await begun;
    const free = await Promise.all(Array.from({ length: 30 }, () => outbox.promise(freeKey)));
    relay.wake();
    await expect.poll(() => done.length).toBe(free.length);
    expect(done.toSorted()).toEqual(free.toSorted());
    end();
    await untilDone();
    expect(done.slice(-2)).toEqual([head, behind]);
  });

  it('waits for what was begun, also where something older comes back', async () => {
    const key = newId();
    const done: string[] = [];
    const [older, begun] = [await outbox.promise(key), await outbox.promise(key)];
    await outbox.abandon(begun);
    startRelay(async ({ payload }) => void done.push(payload.messageId));
    await untilDone();
    expect(done).toEqual([begun, older]);
  });

  // PGlite has one transaction at a time.
  it.runIf(process.env['TEST_DATABASE'] === 'postgres')(
    'is refused by the database where two workers cannot see each other',
    async () => {
      const key = newId();
      const done: string[] = [];
      const [older, younger] = [await outbox.promise(key), await outbox.promise(key)];
      await database.outsideTenants(async (transaction) => {
        await transaction.query(
          `update outbox_entry set attempts = 1, fence = 1, available_at = clock_timestamp() + interval '5 seconds'
          where id = $1`,
          [younger],
        );
        startRelay(async ({ payload }) => void done.push(payload.messageId));
        await pause(500);
      });
      await pause(1_500);
      expect(done).toEqual([]);
      expect(failures).toEqual([]);
      await outbox.change(`delete from outbox_entry where id = $1`, [younger]);
      await untilDone();
      expect(done).toEqual([older]);
    },
  );
});

describe('a worker', () => {
  it('that is killed is replaced when its lease ends, within 6 s', async () => {
    const id = await outbox.promise(newId());
    await outbox.abandon(id);
    const start = performance.now();
    const attempts: number[] = [];
    startRelay(async () => void attempts.push(performance.now() - start));
    await untilGone(id);
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toBeGreaterThan(4_900);
    expect(attempts[0]).toBeLessThan(6_300);
  });

  it('keeps what it works on for longer than a lease, while it lives', async () => {
    const id = await outbox.promise(newId());
    let runs = 0;
    const work = async ({ signal }: Work) => {
      runs += 1;
      await pause(7_000, undefined, { signal });
    };
    startRelay(work);
    startRelay(work);
    await untilGone(id);
    expect(runs).toBe(1);
  });

  it('that was taken over is interrupted by its next heartbeat, and cannot finish', async () => {
    const id = await outbox.promise(newId());
    const { work, begun } = blockingWork();
    const relay = startRelay(work);
    const { signal } = await begun;
    await outbox.abandon(id);
    await expect.poll(() => signal.aborted, { timeout: 2_500 }).toBe(true);
    await relay.close();
    expect(await outbox.find(id)).toMatchObject({ attempts: 2, fence: 2, dead_at: null });
  });

  it('that does not heed the interruption cannot finish either', async () => {
    const id = await outbox.promise(newId());
    const { begun, work } = blockingWork();
    const { promise: ending, resolve: end } = Promise.withResolvers<void>();
    const relay = startRelay(async (given) => {
      await work(given);
      await ending;
    });
    await begun;
    await outbox.abandon(id);
    end();
    await relay.close();
    expect(await outbox.find(id)).toMatchObject({ attempts: 2, fence: 2 });
  });

  it('that cannot renew its lease stops before anybody else could begin', async () => {
    const id = await outbox.promise(newId());
    const { work, begun } = blockingWork();
    const relay = startRelay(work);
    const { signal } = await begun;
    const start = performance.now();
    await database.outsideTenants(async (transaction) => {
      await transaction.query(`select 1 from outbox_entry where id = $1 for update`, [id]);
      await expect.poll(() => signal.aborted, { timeout: 5_500 }).toBe(true);
    });
    expect(performance.now() - start).toBeLessThan(5_000);
    await relay.close();
    expect(await outbox.find(id)).toMatchObject({ dead_at: null });
  });

  it('that is closed hands its work on at once, and the attempt does not count', async () => {
    const id = await outbox.promise(newId());
    const { work, begun } = blockingWork();
    const relay = startRelay(work);
    await begun;
    await relay.close();
    const left = await outbox.find(id);
    expect(left).toMatchObject({ attempts: 0, fence: 1, last_error: null });
    startRelay(async () => {});
    await untilGone(id, 900);
  });

  it('that throws as it is closed has not failed', async () => {
    const id = await outbox.promise(newId());
    const { work, begun } = blockingWork();
    const relay = startRelay(async (given) => {
      await work(given);
      given.signal.throwIfAborted();
    });
    await begun;
    await relay.close();
    expect(await outbox.find(id)).toMatchObject({ attempts: 0, last_error: null });
    expect(failures).toEqual([]);
  });
});

describe('work that fails', () => {
  const secondsUntil = ({ available_at }: { available_at: string }) => (Date.parse(available_at) - Date.now()) / 1000;

  it('is tried eight times with growing pauses, dies, lets its key go on, and can be replayed', async () => {
    const key = newId();
    let attempts = 0;
    const done: string[] = [];
    const relay = startRelay(async ({ payload }) => {
      if (payload.messageId === id && (attempts += 1) <= 8)
        throw new Error(`${attempts}: https://bot:pass@api.example/x`);
      done.push(payload.messageId);
    });
    const id = await outbox.promise(key);
    const next = await outbox.promise(key);
    for (let attempt = 1; attempt < 8; attempt += 1) {
      relay.wake();
      const reason = async () => (await outbox.find(id))?.last_error;
      await expect.poll(reason).toBe(`Error: ${attempt}: https://api.example`);
      const row = await outbox.find(id);
      const wait = row ? secondsUntil(row) : 0;
      const base = Math.min(60, 2 ** (attempt - 1));
      expect(wait).toBeGreaterThan(base * 0.5 - 0.4);
      expect(wait).toBeLessThan(base * 1.5 + 0.1);
      expect(done).toEqual([]);
      await outbox.change(`update outbox_entry set available_at = clock_timestamp() where id = $1`, [id]);
    }
    relay.wake();
    await untilGone(next);
    expect(done).toEqual([next]);
    expect(await outbox.find(id)).toMatchObject({
      attempts: 8,
      dead_at: expect.any(String),
      last_error: 'Error: 8: https://api.example',
    });
    await outbox.change(
      `update outbox_entry set dead_at = null, attempts = 0, available_at = clock_timestamp() where id = $1`,
      [id],
    );
    relay.wake();
    await untilGone(id);
    expect(done).toEqual([next, id]);
  });

  it('dies as well where every attempt ended its process', async () => {
    const id = await outbox.promise(newId());
    await outbox.change(`update outbox_entry set attempts = 8, fence = 8 where id = $1`, [id]);
    let runs = 0;
    startRelay(async () => void (runs += 1));
    await expect.poll(async () => (await outbox.find(id))?.dead_at).toEqual(expect.any(String));
    expect(runs).toBe(0);
    expect((await outbox.find(id))?.last_error).toMatch(/process ended/);
  });

  it('is left alone where its topic is not known here', async () => {
    const id = await outbox.promise(newId());
    await outbox.change(`update outbox_entry set topic = 'of.a-newer-release' where id = $1`, [id]);
    const other = await outbox.promise(newId());
    startRelay(async () => {});
    await untilGone(other);
    expect(await outbox.find(id)).toMatchObject({ attempts: 0, dead_at: null });
  });
});
