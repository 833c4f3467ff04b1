// `npm run faults`: what is promised, while gateways, workers, PostgreSQL and Redis are killed; one table with its seed.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, run } from './lib/step.mjs';
import { workspaceNode } from './lib/workspace.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  await run(workspaceNode, ['test/faults/faults.ts', ...process.argv.slice(2)], { show: true });
} catch (error) {
  fail(error);
}
