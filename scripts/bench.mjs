// `npm run bench`: the hot paths against bare limits, on PostgreSQL; ratios of one run, printed as a table.
// `npm run bench -- size`: search and lists with a million messages against a tenth of them.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { noPostgresWarning, postgresAnswers } from './lib/postgres.mjs';
import { fail, run } from './lib/step.mjs';
import { workspaceNode } from './lib/workspace.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  if (!(await postgresAnswers())) throw new Error(noPostgresWarning.join('\n'));
  const [named, ...options] = process.argv.slice(2);
  const bench = named === 'size' ? ['size.ts', ...options] : ['bench.ts', ...process.argv.slice(2)];
  await run(workspaceNode, [`test/bench/${bench[0]}`, ...bench.slice(1)], { show: true });
} catch (error) {
  fail(error);
}
