import { execFileSync } from 'node:child_process';
import { OwnPostgres } from './own-postgres.ts';

/** Says loudly where no PostgreSQL and Redis can be started to be killed. @returns whether they can. */
export function warnOfNoServers(): boolean {
  if (OwnPostgres.isInstalled() && hasRedis()) return true;
  console.warn(
    `\n${'═'.repeat(72)}\nNO FAULTS: install postgresql and redis-server (Linux) to see them killed.\n${'═'.repeat(72)}\n`,
  );
  return false;
}

function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
