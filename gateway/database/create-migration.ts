import { fileURLToPath } from 'node:url';
import { MikroORM } from '@mikro-orm/pglite';
import { ormOptions } from './orm-options.ts';

/**
 * Writes the migration from the tables as they were migrated so far to the entities as they are now, beside the others:
 * `node gateway/dist/database/create-migration.js name-of-the-change`. It is then added to migrations.ts by hand.
 */
const folder = fileURLToPath(new URL('../../database/migrations', import.meta.url));
const orm = await MikroORM.init({
  ...ormOptions,
  dbName: 'memory://',
  migrations: { ...ormOptions.migrations, path: folder, pathTs: folder },
});
await orm.migrator.up();
const { fileName } = await orm.migrator.create(folder, false, false, process.argv[2]);
process.stdout.write(`${fileName === '' ? 'The entities match the migrations.' : fileName}\n`);
await orm.close();
