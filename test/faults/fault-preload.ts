import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { installFaultHook, type FaultPoint } from '@parley/gateway/fault-point';

/**
 * Loaded by `node --import` before the gateway. Writes every point that is reached to the file `FAULT_LOG`, synchronously,
 * since the process may end in the next line; `FAULT` says what happens where, as `writeFault` puts it.
 */
const log = process.env['FAULT_LOG'];
const [point, hit, action] = (process.env['FAULT'] ?? '').split(' ');
/** Longer than a lease and a poll: whoever wakes up finds its work done by another. */
const frozenSeconds = process.env['FAULT_FROZEN_SECONDS'] ?? '6';

// What is killed writes no cache at its end; with one, the next start takes half the time.
setTimeout(flushCompileCache, 1_500).unref();

const reached = new Map<FaultPoint, number>();

function freeze(): void {
  spawn('sh', ['-c', `sleep ${frozenSeconds}; kill -CONT ${process.pid}`], { detached: true, stdio: 'ignore' }).unref();
  process.kill(process.pid, 'SIGSTOP');
}

function act(): void {
  if (action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (action === 'freeze') freeze();
  if (action === 'throw') throw new Error(`A fault was made at ${point}`);
}

installFaultHook((name) => {
  const hits = (reached.get(name) ?? 0) + 1;
  reached.set(name, hits);
  const isNow = name === point && hits === Number(hit);
  const at = (performance.timeOrigin + performance.now()).toFixed(3);
  if (log !== undefined) appendFileSync(log, `${at} ${name}${isNow ? ` ${action}` : ''}\n`);
  if (isNow) act();
});
