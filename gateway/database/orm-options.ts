import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { entities } from './entities.ts';
import { migrations } from './migrations/migrations.ts';

/** What both databases share: the same entities, the same migrations. */
export const ormOptions = {
  entities,
  metadataProvider: ReflectMetadataProvider,
  extensions: [Migrator],
  // Entities are always read inside a transaction's own manager; this forbids reaching for the global one.
  allowGlobalContext: false,
  forceUtcTimezone: true,
  // Functions are made by migrations alone; unmentioned by any entity, they would be dropped by the next difference.
  schemaGenerator: { ignoreRoutines: true },
  migrations: { migrationsList: migrations, snapshot: false, emit: 'ts' as const, safe: true, silent: true },
};
