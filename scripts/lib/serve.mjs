import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, stampFolder, workspaceNode } from './workspace.mjs';

/** One Ctrl-C arrives here twice: from the terminal, and again from npm, which passes on what it gets. */
const sameKeypressMilliseconds = 1000;

/**
 * Runs the built server until it ends. It leads a process group of its own, so that a signal reaches it once and only
 * through here; it is never killed, since it has sockets to drain and a database to close.
 *
 * @returns {Promise<number>} the exit code to leave with; 128 and the signal's number when a signal ended it (POSIX shell)
 */
export function serve() {
  const lifeline = pathToFileURL(join(root, 'scripts', 'lib', 'lifeline.mjs')).href;
  const server = spawn(workspaceNode, ['--import', lifeline, join(root, 'gateway', 'dist', 'server.js')], {
    cwd: root,
    env: { NODE_COMPILE_CACHE: join(stampFolder, 'compile-cache'), ...process.env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  forwardOnce(server, 'SIGINT', 'SIGTERM', 'SIGHUP');
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @param {NodeJS.Signals[]} signals
 */
function forwardOnce(server, ...signals) {
  let last = -Infinity;
  for (const signal of signals) {
    process.on(signal, () => {
      if (performance.now() - last < sameKeypressMilliseconds) return;
      last = performance.now();
      // A closed terminal (SIGHUP) is no reason for the server to end otherwise than when it is asked to.
      server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
}
