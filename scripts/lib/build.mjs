import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, listFiles, readStamp, writeStamp } from './fingerprint.mjs';
import { run, step } from './step.mjs';
import { root, workspaceNode } from './workspace.mjs';

/**
 * What is built, in this order. `inputs` are files and folders whose content decides whether it is out of date, `output`
 * is a file without which it is, `folders` are its output folders.
 *
 * @typedef {{ name: string, inputs: string[], output: string, folders: string[], command: string[] }} Target
 * @type {Target[]}
 */
const targets = [
  {
    name: 'server',
    inputs: ['schema', 'rest-compat', 'gateway', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    output: 'gateway/dist/main.js',
    folders: ['schema/dist', 'rest-compat/dist', 'gateway/dist'],
    command: ['node_modules/typescript/bin/tsc', '--build', 'gateway'],
  },
  {
    name: 'widget',
    inputs: ['widget', 'schema', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    output: 'widget/dist/widget.js',
    folders: ['widget/dist'],
    command: ['node_modules/vite/bin/vite.js', 'build', 'widget'],
  },
];

/** Builds what is out of date, under the workspace's Node; needs `ensureInstalled` before it. */
export async function ensureBuilt() {
  for (const target of targets) await ensureTarget(target);
}

/** @param {Target} target */
async function ensureTarget({ name, inputs, output, folders, command }) {
  const files = listFiles(inputs);
  const wanted = fingerprint(files);
  const last = readStamp(`build-${name}`);
  if (last.fingerprint === wanted && existsSync(join(root, output))) return;

  // The compiler leaves the output of a deleted source behind, and a migration or entity found there would still be loaded.
  if (last.files.some((file) => !files.includes(file))) for (const folder of folders) removeFolder(folder);
  await step(`Building the ${name}`, () => run(workspaceNode, command));
  writeStamp(`build-${name}`, { fingerprint: wanted, files });
}

/** @param {string} folder relative to the root */
function removeFolder(folder) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
