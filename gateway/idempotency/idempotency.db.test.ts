import { setTimeout as pause } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import 'reflect-metadata';
import type { Database, Transaction } from '../database/database.ts';
import { addTenant, asOwner } from '../testing/tenant.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { TenantSweep } from '../events/tenant-sweep.ts';
import { expiredKeys } from './expired-keys.ts';
import { IdempotencyService } from './idempotency.service.ts';

const body = { to: '+201001234567', variables: { name: 'عمر' } };
const project = newId();

let database: Database;
let idempotency: IdempotencyService;
let tenantId: string;
let key: string;

beforeAll(async () => {
  database = await openTestDatabase();
  idempotency = new IdempotencyService(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  tenantId = await addTenant(database, newId());
  key = newId();
});

/** An effect that can be counted, and an answer that tells which call made it. */
async function effect(transaction: Transaction) {
  const id = newId();
  await transaction.query(`insert into contact (id, tenant_id, name, created_at) values ($1, $2, $3, now())`, [
    id,
    tenantId,
    key,
  ]);
  return { status: 202, body: { id, status: 'queued', note: 'تم', nothing: null } };
}

const once = (given: unknown = body, work = effect) => idempotency.once(tenantId, project, key, given, work);
const effects = async () => {
  const rows = await database.inTenant(tenantId, (transaction) =>
    transaction.query<{ id: string }>(`select id from contact where name = $1`, [key]),
  );
  return rows.length;
};
const change = (assignments: string) =>
  asOwner(database, (transaction) =>
    transaction.query(`update idempotency_key set ${assignments} where key = $1`, [key]),
  );

describe('a key', () => {
  it('answers again what it answered first, and does nothing again', async () => {
    const first = await once();
    expect(first.replayed).toBe(false);
    const second = await once();
    expect(second).toEqual({ answer: first.answer, replayed: true });
    expect(JSON.stringify(second.answer)).toBe(JSON.stringify(first.answer));
    expect(await effects()).toBe(1);
  });

  it('is the same for a body whose fields come in another order', async () => {
    await once();
    expect((await once({ variables: body.variables, to: body.to })).replayed).toBe(true);
  });

  it.each([[{ ...body, to: '+201001234568' }], [{ ...body, more: null }], [null], ['']])(
    'is refused with another body: %j',
    async (other) => {
      const { answer } = await once();
      await expect(once(other)).rejects.toMatchObject({
        extensions: { code: 'CONFLICT', reason: 'IDEMPOTENCY_KEY_REUSED' },
      });
      expect(await effects()).toBe(1);
      expect((await once()).answer).toEqual(answer);
    },
  );

  it('is another one in another project, without a project, and in another tenant', async () => {
    const other = await addTenant(database, newId());
    const answers = [
      await once(),
      await idempotency.once(tenantId, newId(), key, body, effect),
      await idempotency.once(tenantId, null, key, body, effect),
      await idempotency.once(other, project, key, body, async () => ({ status: 200, body: null })),
    ];
    expect(answers.map(({ replayed }) => replayed)).toEqual([false, false, false, false]);
    expect((await idempotency.once(tenantId, null, key, body, effect)).replayed).toBe(true);
    expect(await effects()).toBe(3);
  });

  it.each(['', 'k'.repeat(256)])('has 1 to 255 characters', async (bad) => {
    await expect(idempotency.once(tenantId, project, bad, body, effect)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'idempotencyKey' },
    });
  });

  it('does not take a body that has no canonical form', async () => {
    await expect(once({ text: '\ud800' })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('many calls at once', () => {
  it('with one key are one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => once()));
    expect(await effects()).toBe(1);
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('with one key and two bodies are one effect, and a refusal for the other body', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => once({ ...body, n: index % 2 })));
    expect(await effects()).toBe(1);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  });

  it('go on where the first of them fails', async () => {
    let calls = 0;
    const failingFirst = async (transaction: Transaction) => {
      const answer = await effect(transaction);
      calls += 1;
      if (calls === 1) throw new Error('cut off');
      return answer;
    };
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => once(body, failingFirst)));
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await effects()).toBe(1);
    expect(calls).toBe(2);
  });
});

describe('a crash between claim and answer', () => {
  it('leaves neither effect nor claim', async () => {
    const failing = async (transaction: Transaction) => {
      await effect(transaction);
      throw new Error('cut off');
    };
    await expect(once(body, failing)).rejects.toThrow('cut off');
    expect(await effects()).toBe(0);
    expect((await once()).replayed).toBe(false);
  });

  it.runIf(process.env['TEST_DATABASE'] === 'postgres')('is taken over at once where the connection ends', async () => {
    const cut = async (transaction: Transaction) => {
      await effect(transaction);
      const [session] = await transaction.query<{ pid: number }>(`select pg_backend_pid() as pid`);
      await asOwner(database, (owner) => owner.query(`select pg_terminate_backend($1)`, [session?.pid ?? 0]));
      return effect(transaction);
    };
    const start = performance.now();
    await expect(once(body, cut)).rejects.toThrow(/terminat|connection/i);
    expect((await once()).replayed).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await effects()).toBe(1);
  });

  it.runIf(process.env['TEST_DATABASE'] === 'postgres')('is taken over after 5 s where a process hangs', async () => {
    const { promise: isClaimed, resolve: claimed } = Promise.withResolvers<void>();
    const hanging = once(body, async (transaction) => {
      await effect(transaction);
      claimed();
      await pause(7_000);
      return effect(transaction);
    });
    const outcome = Promise.allSettled([hanging]);
    await isClaimed;
    const start = performance.now();
    const next = await once();
    expect(next.replayed).toBe(false);
    expect(performance.now() - start).toBeGreaterThan(4_000);
    expect(performance.now() - start).toBeLessThan(6_000);
    expect(await outcome).toMatchObject([{ status: 'rejected' }]);
    expect(await once()).toEqual({ answer: next.answer, replayed: true });
    expect(await effects()).toBe(1);
  });
});

describe('after 24 hours', () => {
  it('the key is a new one, with whatever body', async () => {
    const first = await once();
    const [row] = await database.inTenant(tenantId, (transaction) =>
      transaction.query<{ hours: number }>(
        `select extract(epoch from expires_at - created_at)::int / 3600 as hours from idempotency_key`,
      ),
    );
    expect(row).toEqual({ hours: 24 });
    await change(`expires_at = now()`);
    const second = await once({ other: true });
    expect(second.replayed).toBe(false);
    expect(second.answer).not.toEqual(first.answer);
    expect(await once({ other: true })).toEqual({ answer: second.answer, replayed: true });
  });

  it('one of many calls has it anew', async () => {
    await once();
    await change(`expires_at = now()`);
    const answers = await Promise.all(Array.from({ length: 30 }, () => once()));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await effects()).toBe(2);
  });

  it('keys are removed in the background, more than a batch of them, and no others', async () => {
    await once();
    const other = await addTenant(database, newId());
    for (const tenant of [tenantId, other]) {
      await database.inTenant(tenant, (transaction) =>
        transaction.query(
          `insert into idempotency_key (id, tenant_id, key, body_hash, status, created_at, expires_at)
           select gen_random_uuid(), $1, number::text, '', 200, now(), now() from generate_series(1, 1100) number`,
          [tenant],
        ),
      );
    }
    await new TenantSweep(database, expiredKeys, () => {}).remove();
    const keys = await asOwner(database, (transaction) =>
      transaction.query(`select key from idempotency_key where tenant_id in ($1, $2)`, [tenantId, other]),
    );
    expect(keys).toEqual([{ key }]);
  });
});
