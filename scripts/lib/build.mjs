import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, listFiles, readStamp, writeStamp } from './fingerprint.mjs';
import { run, step } from './step.mjs';
import { root, workspaceNode } from './workspace.mjs';

/**
 * `inputs` are the files and folders whose content decides whether it is out of date; without one of the `outputs` it
 * is; `folders` hold nothing but what this target or one after it in its line makes; `commands` are given to Node.
 *
 * @typedef {{ name: string, inputs: string[], outputs: string[], folders: string[], commands: string[][] }} Target
 */

const everywhere = ['schema', 'tsconfig.base.json', 'pnpm-lock.yaml'];
const vite = ['node_modules/vite/bin/vite.js', 'build', 'widget', '--config', 'widget/vite.config.ts', '--mode'];

const analyzer = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/**
 * Lines of targets: those of one line follow each other, the lines go side by side.
 *
 * @type {Target[][]}
 */
const lines = [
  [
    {
      name: 'server',
      inputs: [...everywhere, 'rest-compat', 'gateway', 'scripts/bundle-server.mjs'],
      outputs: ['gateway/dist/main.js', 'gateway/dist/server.js', 'gateway/dist/classify.js'],
      folders: ['schema/dist', 'rest-compat/dist', 'gateway/dist'],
      commands: [['node_modules/typescript/bin/tsc', '--build', 'gateway'], ['scripts/bundle-server.mjs']],
    },
    {
      name: 'database template',
      inputs: ['gateway/database', 'pnpm-lock.yaml'],
      outputs: ['gateway/dist/database-template.tar.gz'],
      folders: [],
      commands: [['gateway/dist/database/build-database-template.js']],
    },
  ],
  [
    {
      name: 'widget',
      inputs: [...everywhere, 'widget', 'scripts/widget-manifest.config.mjs', 'scripts/widget-types.mjs'],
      outputs: [
        ...['widget.js', 'parley-chat.js', 'parley-lead-card.js', 'parley-openers.js'].map(
          (file) => `widget/dist/${file}`,
        ),
        ...['parley-chat.js', 'parley-chat.d.ts', 'custom-elements.json'].map((file) => `widget/dist/npm/${file}`),
      ],
      folders: ['widget/dist'],
      // `chat` comes first: it empties the folder.
      commands: [
        ...['chat', 'lead-card', 'openers', 'loader', 'npm'].map((mode) => [...vite, mode]),
        [analyzer, 'analyze', '--config', 'scripts/widget-manifest.config.mjs'],
        ['scripts/widget-types.mjs'],
      ],
    },
  ],
  [
    {
      name: 'client',
      inputs: ['tsconfig.base.json', 'pnpm-lock.yaml', 'rest-compat/client'],
      outputs: ['rest-compat/client/dist/messagejs.js', 'rest-compat/client/dist/v1/messagejs.js'],
      folders: ['rest-compat/client/dist'],
      commands: [
        ['node_modules/typescript/bin/tsc', '--build', 'rest-compat/client'],
        [
          'node_modules/vite/bin/vite.js',
          'build',
          'rest-compat/client',
          '--config',
          'rest-compat/client/vite.config.ts',
        ],
      ],
    },
  ],
];

/** Builds what is out of date, under the workspace's Node; needs `ensureInstalled` before it. */
export async function ensureBuilt() {
  await Promise.all(
    lines.map(async (line) => {
      for (const target of line) await ensureTarget(target);
    }),
  );
}

/** @param {Target} target */
async function ensureTarget({ name, inputs, outputs, folders, commands }) {
  const files = listFiles(inputs);
  const wanted = fingerprint(files);
  const stamp = `build-${name.replaceAll(' ', '-')}`;
  const last = readStamp(stamp);
  if (last.fingerprint === wanted && outputs.every((output) => existsSync(join(root, output)))) return;

  // The compiler leaves the output of a deleted source behind, and what loads by folder would still find it.
  if (last.files.some((file) => !files.includes(file))) folders.forEach(removeFolder);
  await step(`Building the ${name}`, async () => {
    for (const command of commands) await run(workspaceNode, command);
  });
  writeStamp(stamp, { fingerprint: wanted, files });
}

/** @param {string} folder relative to the root */
function removeFolder(folder) {
  rmSync(join(root, folder), { recursive: true, force: true });
}
