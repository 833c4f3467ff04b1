import { existsSync } from 'node:fs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { run, step } from './step.mjs';
import { installManifests, pinnedPnpm, workspaceNode } from './workspace.mjs';

/** Installs what the lockfile pins, by the pnpm that `packageManager` pins; does nothing when no manifest has changed since. */
export async function ensureInstalled() {
  const files = installManifests();
  const wanted = fingerprint(files);
  if (readStamp('install').fingerprint === wanted && existsSync(workspaceNode)) return;

  const pnpm = `pnpm@${pinnedPnpm()}`;
  const firstTime = existsSync(workspaceNode) ? '' : ', a minute or so the first time';
  await step(`Installing dependencies with ${pnpm}${firstTime}`, () =>
    // CI keeps pnpm from asking questions that nobody would see, as before it replaces a node_modules of another layout.
    run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], { env: { CI: 'true' } }),
  );
  writeStamp('install', { fingerprint: wanted, files });
}
