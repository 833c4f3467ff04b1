import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readReached } from './fault.ts';
import { never, type Figure } from './figure.ts';
import { IdempotentWorker } from './idempotent-workers.ts';
import { idempotencyPoints, KillPlan } from './kill-plan.ts';
import type { OwnPostgres } from './own-postgres.ts';
import type { Seeded } from './seeded.ts';
import { removeFolder } from './server-process.ts';

export interface CallsSize {
  readonly keys: number;
  readonly callsPerKey: number;
  /** Keys that are worked on at the same time. */
  readonly parallelKeys: number;
  /** Further keys are called until so many workers were killed. */
  readonly kills: number;
}

const tables = `
  create table fault_effect (key text not null, effect uuid not null);
  grant all on fault_effect to parley_application;
  insert into tenant (id, slug, name, language, country, currency, settings, created_at)
  values ('%tenant%', 'faults', 'Faults', 'en', 'EG', 'EGP', '{}', now())`;

/**
 * Many parallel calls with each of many keys, while the processes that work on them are killed: one effect and one answer
 * each. @param sabotage statements that take the mechanism away
 */
export async function callWithKeys(
  postgres: OwnPostgres,
  size: CallsSize,
  seeded: Seeded,
  sabotage = '',
): Promise<Figure[]> {
  const databaseUrl = await postgres.createDatabase();
  const tenantId = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'parley-keys-'));
  const log = join(folder, 'reached.log');
  writeFileSync(log, '');
  const plan = new KillPlan(seeded, idempotencyPoints);
  const workers = [0, 1].map(() => new IdempotentWorker({ databaseUrl, tenantId, log, nextFault: plan.next }));
  // The first one brings the database to the newest migration.
  for (const worker of workers) await worker.start();
  await postgres.run(databaseUrl, tables.replace('%tenant%', tenantId) + `;${sabotage}`);
  try {
    const answers = await callAll(workers, size);
    return await judge(postgres, databaseUrl, answers, workers, log);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    removeFolder(folder);
  }
}

type Answers = ReadonlyMap<string, readonly string[]>;

async function callAll(workers: readonly IdempotentWorker[], size: CallsSize): Promise<Answers> {
  const answers = new Map<string, string[]>();
  const isEnough = () => answers.size >= size.keys && workers.reduce((sum, { kills }) => sum + kills, 0) >= size.kills;
  const work = async () => {
    while (!isEnough()) {
      const key = randomUUID();
      answers.set(key, []);
      const calls = Array.from({ length: size.callsPerKey }, (_, call) => untilAnswered(workers, key, call));
      answers.set(key, await Promise.all(calls));
    }
  };
  await Promise.all(Array.from({ length: size.parallelKeys }, work));
  return answers;
}

/** As a client does: whoever gets no answer asks again with the same key. */
async function untilAnswered(workers: readonly IdempotentWorker[], key: string, first: number): Promise<string> {
  for (let turn = first; ; turn += 1) {
    try {
      const worker = workers[turn % workers.length];
      if (worker !== undefined) return await worker.call(key);
    } catch {
      await pause(50);
    }
  }
}

async function judge(
  postgres: OwnPostgres,
  databaseUrl: string,
  answers: Answers,
  workers: readonly IdempotentWorker[],
  log: string,
): Promise<Figure[]> {
  const rows = await postgres.run(
    databaseUrl,
    `select key, array_agg(effect::text) as effects from fault_effect group by key`,
  );
  const effects = new Map(
    rows.map(({ key, effects: ids }) => [String(key), Array.isArray(ids) ? ids.map(String) : []]),
  );
  const all = [...answers];
  const reached = new Set(readReached(log).map(({ point }) => point));
  return [
    { name: 'keys', value: all.length },
    { name: 'calls', value: all.reduce((sum, [, given]) => sum + given.length, 0) },
    { name: 'kills of workers', value: workers.reduce((sum, { kills }) => sum + kills, 0) },
    never('keys without an effect', all.filter(([key]) => effects.get(key) === undefined).length),
    never('keys with several effects', all.filter(([key]) => (effects.get(key)?.length ?? 0) > 1).length),
    never('keys with several answers', all.filter(([, given]) => new Set(given).size > 1).length),
    never(
      'answers without their effect',
      all.filter(([key, [given = '']]) => !effects.get(key)?.includes(given)).length,
    ),
    never('fault points never reached', idempotencyPoints.filter((point) => !reached.has(point)).length),
  ];
}

/** Every claim is of a key of its own: what the unique index on keys is there to refuse. */
export const withoutOneClaimPerKey = `
  create function another_key() returns trigger language plpgsql as
  $$ begin new.key := new.key || gen_random_uuid(); return new; end $$;
  create trigger another_key before insert on idempotency_key for each row execute function another_key()`;
