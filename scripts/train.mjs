// `npm run train`: trains the embedded engine anew and builds it in. `npm run train -- FILE or FOLDER ...` also learns
// labelled conversations, such as the `example` lines of people's corrections.
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, run } from './lib/step.mjs';
import { workspaceNode } from './lib/workspace.mjs';

const learnedToo = process.argv.slice(2).map((path) => resolve(path));

try {
  await ensureInstalled();
  await ensureBuilt();
  await run(workspaceNode, ['gateway/dist/responder/training/train.js', ...learnedToo], { show: true });
  await ensureBuilt();
} catch (error) {
  fail(error);
}
