import { expect, it } from 'vitest';
import { createPostgresqlDatabase } from '../testing/test-database.ts';
import { connectPostgresql } from './connect-postgresql.ts';

it.skipIf(process.env['TEST_DATABASE'] !== 'postgres')(
  'lets gateways that start together on an empty database make its tables once',
  async () => {
    const { url, drop } = await createPostgresqlDatabase();
    const connections = await Promise.allSettled([1, 2, 3, 4].map(() => connectPostgresql(url)));
    const failures = connections.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    const opened = connections.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const orm = opened[0]?.orm;
    const made = await orm?.em.getConnection().execute('select count(*)::int as count from mikro_orm_migrations');
    const known = await orm?.migrator.getExecuted();
    await Promise.all(opened.map((one) => one.close()));
    await drop();
    expect(failures).toEqual([]);
    expect(made).toEqual([{ count: known?.length }]);
    expect(known?.length).toBeGreaterThan(3);
  },
);
