import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { MikroORM, type Options } from '@mikro-orm/pglite';
import { lockDataDirectory } from './data-directory-lock.ts';
import { readDatabaseTemplate, readUnpackedTemplate } from './database-template.ts';
import { ormOptions } from './orm-options.ts';

export interface EmbeddedDatabase {
  readonly orm: MikroORM;
  /** Closes the database and gives the folder free. */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL kept in `dataDirectory`, making it at the first start.
 * @throws DataDirectoryInUse where another process has it open.
 */
export async function connectEmbedded(dataDirectory: string): Promise<EmbeddedDatabase> {
  const unlock = await lockDataDirectory(resolve(dataDirectory));
  const pglite = await openFolder(join(dataDirectory, 'database'));
  return embed(pglite, unlock);
}

/** Once for all that a process opens in memory: to unpack it took a quarter of each opening. */
let unpackedTemplate: Promise<Blob | undefined> | undefined;

/** An embedded database that lives as long as the process does: for tests. */
export async function connectInMemory(options: Partial<Options> = {}): Promise<EmbeddedDatabase> {
  unpackedTemplate ??= readUnpackedTemplate();
  const template = await unpackedTemplate;
  return embed(await PGlite.create({ ...(template && { loadDataDir: template }) }), () => Promise.resolve(), options);
}

async function embed(
  pglite: PGlite,
  unlock: () => Promise<void>,
  options: Partial<Options> = {},
): Promise<EmbeddedDatabase> {
  dropParsersOfTables(pglite);
  const orm = await MikroORM.init({ ...ormOptions, ...options, driverOptions: { pglite } });
  await orm.migrator.up();
  const close = async () => {
    await orm.close(true);
    await pglite.close();
    await unlock();
  };
  return { orm, close };
}

/** FirstNormalObjectId in PostgreSQL's `access/transam.h`: what a database makes itself has this number or a higher one. */
const firstOwnType = 16_384;

/**
 * PGlite copies all its parsers for each result, and has one for arrays of each table's rows, which no statement asks for.
 * Without these a statement takes two thirds of the time.
 */
function dropParsersOfTables(pglite: PGlite): void {
  const kept = Object.entries(pglite.parsers).filter(([type]) => !(Number(type) >= firstOwnType));
  pglite.parsers = Object.fromEntries(kept);
}

/** A folder without its mark was cut off while it was being made: nothing in it was ever acknowledged, so it is made anew. */
async function openFolder(folder: string): Promise<PGlite> {
  const mark = `${folder}.complete`;
  if (existsSync(mark)) return PGlite.create(folder);
  rmSync(folder, { recursive: true, force: true });
  const template = await readDatabaseTemplate();
  const pglite = await PGlite.create(folder, { ...(template && { loadDataDir: template }) });
  writeFileSync(mark, '');
  return pglite;
}
