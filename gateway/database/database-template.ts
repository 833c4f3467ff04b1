import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { MikroORM, type PgliteConnection } from '@mikro-orm/pglite';
import { packageRoot } from '../package-root.ts';
import { ormOptions } from './orm-options.ts';

/** An archive of an empty, migrated embedded database: starting from it takes a second instead of five. */
export const databaseTemplatePath = join(packageRoot, 'dist', 'database-template.tar.gz');

/** Makes the archive from the migrations as they are now. */
export async function buildDatabaseTemplate(path = databaseTemplatePath): Promise<void> {
  const orm = await MikroORM.init({ ...ormOptions, dbName: 'memory://' });
  await orm.migrator.up();
  const connection: PgliteConnection = orm.em.getConnection();
  const archive = await (await connection.getNativeClient()).dumpDataDir('gzip');
  await orm.close();
  await mkdir(dirname(path), { recursive: true });
  // Renamed into place, so that a start at the same moment sees the old one or the new one and never half of one.
  await writeFile(`${path}.${process.pid}`, Buffer.from(await archive.arrayBuffer()));
  await rename(`${path}.${process.pid}`, path);
}

/** The archive as PGlite loads it; `undefined` where none was built, and the database then makes itself from nothing. */
export async function readDatabaseTemplate(): Promise<Blob | undefined> {
  if (!existsSync(databaseTemplatePath)) return undefined;
  return new Blob([new Uint8Array(await readFile(databaseTemplatePath))]);
}

/** The same, unpacked. */
export async function readUnpackedTemplate(): Promise<Blob | undefined> {
  const packed = await readDatabaseTemplate();
  return packed && new Blob([await promisify(gunzip)(await packed.arrayBuffer())]);
}
