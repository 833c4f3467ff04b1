import { MikroORM } from '@mikro-orm/pglite';
import { expect, it } from 'vitest';
import { ormOptions } from './orm-options.ts';

it('leave nothing to be done between the migrated tables and the entities', async () => {
  const orm = await MikroORM.init({ ...ormOptions, dbName: 'memory://' });
  await orm.migrator.up();
  const difference = await orm.schema.getUpdateSchemaSQL();
  await orm.close();
  expect(difference.trim()).toBe('');
});
