// `npm run bench`: the hot paths against bare limits, on PostgreSQL; ratios of one run, printed as a table.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { noPostgresWarning, postgresAnswers } from './lib/postgres.mjs';
import { fail, run } from './lib/step.mjs';
import { workspaceNode } from './lib/workspace.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  if (!(await postgresAnswers())) throw new Error(noPostgresWarning.join('\n'));
  await run(workspaceNode, ['test/bench/bench.ts', ...process.argv.slice(2)], { show: true });
} catch (error) {
  fail(error);
}
