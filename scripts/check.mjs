// `npm test`: every check, the cheap ones first, and then the tests. `npm run check -- lint types` runs those named.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { noPostgresWarning, postgresAnswers } from './lib/postgres.mjs';
import { fail, run, seconds } from './lib/step.mjs';
import { stampFolder, workspaceNode } from './lib/workspace.mjs';

const testReport = join(stampFolder, 'test-report.json');

/** Every folder with code of ours; the import rules of .dependency-cruiser.mjs speak of these. */
const folders = ['schema', 'gateway', 'rest-compat', 'widget', 'test', 'scripts'];

/**
 * `command` is given to the workspace's Node; `mend` is what to do about a failure, where a command can.
 *
 * @typedef {{ name: string, command: string[], mend?: string, show?: boolean }} Check
 * @type {Check[]}
 */
const checks = [
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'], mend: 'npm run format' },
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--build'] },
  {
    name: 'imports',
    command: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--output-type', 'err-long', ...folders],
  },
  { name: 'unused', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'drift', command: ['scripts/generate.mjs', '--check'], mend: 'npm run generate' },
  {
    name: 'tests',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${testReport}`,
    ],
    show: true,
  },
];

/**
 * @param {Check} check
 * @returns {Promise<{ name: string, passed: boolean, milliseconds: number }>}
 */
async function perform({ name, command, mend, show = false }) {
  const start = performance.now();
  console.error(`… ${name}`);
  const error = await run(workspaceNode, command, { show }).then(
    () => undefined,
    (reason) => reason,
  );
  if (error) console.error(`${error.output.trim()}\n✗ ${error.message}${mend ? `. To mend it: ${mend}` : ''}`);
  return { name, passed: error === undefined, milliseconds: performance.now() - start };
}

/** @param {string[]} wanted names; none: all */
async function performAll(wanted) {
  const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`No such check: ${unknown}. There are: ${checks.map(({ name }) => name)}`);
  const results = [];
  for (const check of checks) {
    if (wanted.length === 0 || wanted.includes(check.name)) results.push(await perform(check));
  }
  return results;
}

/** @param {Awaited<ReturnType<typeof perform>>[]} results */
function printTable(results) {
  console.log();
  for (const { name, passed, milliseconds } of results) {
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(10)} ${seconds(milliseconds).padStart(8)}`);
  }
}

/** @param {string[]} lines */
function printBox(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const bar = '═'.repeat(width + 2);
  console.log(`\n╔${bar}╗\n${lines.map((line) => `║ ${line.padEnd(width)} ║`).join('\n')}\n╚${bar}╝`);
}

/** A file that fails before its first test counts as one failure; without a report the run itself broke. */
function printTestCounts() {
  const report = JSON.parse(readFileSync(testReport, 'utf8'));
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log(`\n${report.numPassedTests} passed, ${report.numFailedTests + broken} failed, ${skipped} skipped`);
}

try {
  await ensureInstalled();
  await ensureBuilt();
  rmSync(testReport, { force: true });
  const results = await performAll(process.argv.slice(2));
  printTable(results);
  if (results.some(({ name }) => name === 'tests')) {
    if (!(await postgresAnswers())) printBox(noPostgresWarning);
    printTestCounts();
  }
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  fail(error);
}
