import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout; every path below is built from it, so that spaces in it never pass through a shell. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the scripts remember what they installed and built; it goes away with node_modules. */
export const stampFolder = join(root, 'node_modules', '.cache', 'parley');

/** The workspace's own Node 24, a devDependency: whatever Node the machine has only runs these scripts. */
export const workspaceNode = join(root, 'node_modules', 'node', 'bin', 'node');

/** @returns {string} pnpm's version as `packageManager` pins it, for example `10.34.8` */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager.replace('pnpm@', '').split('+')[0];
}

/** @returns {string[]} every manifest that decides what is installed, relative to the root */
export function installManifests() {
  const packages = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => join(entry.name, 'package.json'))
    .filter((path) => existsSync(join(root, path)));
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages];
}
