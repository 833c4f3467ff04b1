import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stampFolder } from './workspace.mjs';

const neverInput = new Set(['node_modules', 'dist', 'data']);

/**
 * Every file below the given files and folders, without what is installed or built.
 *
 * @param {string[]} paths relative to the root
 * @returns {string[]} relative paths, sorted
 */
export function listFiles(paths) {
  return paths.flatMap(listOne).sort();
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listOne(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => !neverInput.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? listOne(join(path, entry.name)) : [join(path, entry.name)]));
}

/**
 * Content decides, not time: a fresh clone, a branch switched to and fro and a touched file all judge right, and a few
 * hundred small files are read in some 20 ms.
 *
 * @param {string[]} files relative to the root
 * @returns {string} a SHA-256 over names and contents
 */
export function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of files) {
    const content = readFileSync(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} name
 * @returns {{ fingerprint: string, files: string[] }} what `writeStamp` kept, or an empty stamp
 */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(join(stampFolder, `${name}.json`), 'utf8'));
  } catch {
    return { fingerprint: '', files: [] };
  }
}

/**
 * @param {string} name
 * @param {{ fingerprint: string, files: string[] }} stamp
 */
export function writeStamp(name, stamp) {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(join(stampFolder, `${name}.json`), JSON.stringify(stamp));
}
