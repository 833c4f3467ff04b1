import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StatementLog } from '../testing/statement-log.ts';
import { TcpProxy } from '../testing/tcp-proxy.ts';
import { connectTestDatabase, createMigratedDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';

describe.runIf(process.env['TEST_DATABASE'] === 'postgres')('a PostgreSQL that hangs', () => {
  let proxy: TcpProxy;
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const created = await createMigratedDatabase();
    const url = new URL(created.url);
    proxy = await TcpProxy.start({ host: url.hostname, port: Number(url.port || 5432) });
    database = await connectTestDatabase(
      Object.assign(url, { host: `127.0.0.1:${proxy.port}` }).href,
      new StatementLog(),
    );
    drop = created.drop;
  });
  afterAll(async () => {
    await database.close();
    proxy.close();
    await drop();
  });

  const ask = (statement = 'select 1') =>
    database
      .outsideTenants((transaction) => transaction.query(statement))
      .then(
        () => 'answered',
        () => 'refused',
      );

  it('is not one whose statements take long', async () => {
    expect(await ask('select pg_sleep(2)')).toBe('answered');
  });

  it('is given up within a second by whoever waits for it, and asked again when it is back', async () => {
    const waiting = Array.from({ length: 10 }, () => ask('select pg_sleep(30)'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    proxy.stall();
    const start = performance.now();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['refused']));
    expect(performance.now() - start).toBeLessThan(1_000);
    await expect.poll(() => ask(), { timeout: 5_000 }).toBe('answered');
  });
});
