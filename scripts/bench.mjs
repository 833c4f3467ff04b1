// `npm run bench`: the hot paths against bare limits, on PostgreSQL; ratios of one run, printed as a table.
// `npm run bench -- size`: search and lists with a million messages against a tenth of them.
// `npm run bench -- widget`: the chat beside a bare Lit skeleton, deep-chat and nlux, in a browser.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { noPostgresWarning, postgresAnswers } from './lib/postgres.mjs';
import { fail, run } from './lib/step.mjs';
import { workspaceNode } from './lib/workspace.mjs';

/** Those that are a file of their own. */
const benches = new Map([
  ['size', 'size.ts'],
  ['widget', 'widget/widget.ts'],
]);

try {
  await ensureInstalled();
  await ensureBuilt();
  const [named = '', ...options] = process.argv.slice(2);
  const own = benches.get(named);
  if (named !== 'widget' && !(await postgresAnswers())) throw new Error(noPostgresWarning.join('\n'));
  const bench = own === undefined ? ['bench.ts', ...process.argv.slice(2)] : [own, ...options];
  await run(workspaceNode, [`test/bench/${bench[0]}`, ...bench.slice(1)], { show: true });
} catch (error) {
  fail(error);
}
