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

let database: Database;
let outbox: PromisedWork;
let relay: Relay | undefined;
const failures: unknown[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  outbox = new PromisedWork(database, await addTenant(database, 'demo'));
});
afterAll(() => database.close());
afterEach(() => relay?.close());

function startRelay(work: (work: OutboxWork<'conversation.visitor-message'>) => Promise<void>): Relay {
  const options = { room: 8, roomOfTenant: 4 };
  relay = new Relay(database, handle(work), (error) => failures.push(error), options);
  relay.start();
  return relay;
}

const untilDone = () => expect.poll(() => outbox.count(), { interval: 20 }).toBe(0);

describe('room', () => {
  it('is left to others by a tenant whose work hangs, and is all used', async () => {
    const other = new PromisedWork(database, await addTenant(database, 'other'));
    const { promise: ending, resolve: end } = Promise.withResolvers<void>();
    const running: string[] = [];
    const done: string[] = [];
    const started = startRelay(async ({ tenantId, payload: { messageId } }) => {
      if (hanging.includes(messageId)) {
        running.push(tenantId);
        await ending;
      }
      done.push(messageId);
    });
    const hanging = Array.from({ length: 10 }, () => newId());
    for (const id of hanging) await outbox.promise(newId(), id);
    started.wake();
    await expect.poll(() => running.length).toBe(4);
    const others: string[] = [];
    for (let count = 0; count < 12; count += 1) others.push(await other.promise(newId()));
    started.wake();
    await expect.poll(() => done.toSorted()).toEqual(others.toSorted());
    expect(running).toHaveLength(4);
    end();
    await untilDone();
    expect(running).toHaveLength(10);
    expect(failures).toEqual([]);
  });

  it.each([4, 40])('is left to one more tenant while the work of %i hangs', async (count) => {
    const { promise: ending, resolve: end } = Promise.withResolvers<void>();
    const [hanging, done] = [new Set<string>(), new Set<string>()];
    const started = startRelay(async ({ tenantId, payload: { messageId } }) => {
      if (tenants.has(tenantId)) {
        hanging.add(tenantId);
        await ending;
      }
      done.add(messageId);
    });
    const tenants = new Set<string>();
    for (let index = 0; index < count; index += 1) {
      const tenantId = await addTenant(database, `hanging-${count}-${index}`);
      tenants.add(tenantId);
      for (let entry = 0; entry < 4; entry += 1) await new PromisedWork(database, tenantId).promise(newId());
    }
    started.wake();
    await expect.poll(() => hanging.size, { timeout: 5_000 }).toBe(count);
    const expected = await outbox.promise(newId());
    started.wake();
    await expect.poll(() => [...done]).toEqual([expected]);
    end();
    await untilDone();
    expect(failures).toEqual([]);
  });

  it('is that of one tenant where nobody else has work, and is never exceeded', async () => {
    let active = 0;
    let most = 0;
    const started = startRelay(async () => {
      most = Math.max(most, (active += 1));
      await pause(20);
      active -= 1;
    });
    for (let count = 0; count < 30; count += 1) await outbox.promise(newId());
    started.wake();
    await untilDone();
    expect(most).toBe(4);
    expect(failures).toEqual([]);
  });
});
