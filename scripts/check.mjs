// `npm test`: every check, two at a time, and then the tests. `npm run check -- lint types` runs those named.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { noPostgresWarning, postgresAnswers } from './lib/postgres.mjs';
import { fail, run, seconds } from './lib/step.mjs';
import { root, stampFolder, workspaceNode } from './lib/workspace.mjs';

const testReport = join(stampFolder, 'test-report.json');
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];

/** Every folder with code of ours; the import rules of .dependency-cruiser.mjs speak of these. */
const folders = ['schema', 'gateway', 'rest-compat', 'widget', 'test', 'scripts'];

/**
 * `command` is given to the workspace's Node; `needs` names a check without which this one says nothing; `mend` is what
 * to do about a failure, where a command can.
 *
 * @typedef {{ name: string, command: string[], needs?: string, mend?: string, show?: boolean }} Check
 * @typedef {{ name: string, outcome: 'passed' | 'failed' | 'not run', milliseconds: number }} Result
 */

/**
 * Stages follow each other. The two lines of a stage go side by side, since most checks keep one processor busy and none
 * writes what one beside it reads; the checks of a line follow each other.
 *
 * @type {Check[][][]}
 */
const stages = [
  [
    [
      { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'], mend: 'npm run format' },
      { name: 'lint', command: ['node_modules/oxlint/bin/oxlint'] },
      {
        name: 'imports',
        command: [
          'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
          '--output-type',
          'err-long',
          ...folders,
        ],
      },
      { name: 'unused', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
    ],
    [
      { name: 'types', command: ['node_modules/typescript/bin/tsc', '--build'] },
      { name: 'build', command: ['scripts/build.mjs'], show: true },
    ],
  ],
  [
    [{ name: 'drift', command: ['scripts/generate.mjs', '--check'], needs: 'build', mend: 'npm run generate' }],
    [{ name: 'tests', command: [...vitest, `--outputFile.json=${testReport}`], needs: 'build', show: true }],
  ],
];
const checks = stages.flat(2);

/**
 * @param {Check} check
 * @returns {Promise<Result>}
 */
async function perform({ name, command, mend, show = false }) {
  const start = performance.now();
  console.error(`… ${name}`);
  const error = await run(workspaceNode, command, { show }).then(
    () => undefined,
    (reason) => reason,
  );
  if (error) console.error(`${error.output.trim()}\n✗ ${error.message}${mend ? `. To mend it: ${mend}` : ''}`);
  return { name, outcome: error ? 'failed' : 'passed', milliseconds: performance.now() - start };
}

/**
 * A failure hides nothing that stands on its own: all that can still be said is said in one run.
 *
 * @param {string[]} wanted names; none: all
 */
async function performAll(wanted) {
  const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`);
  }
  /** @param {Check} check */
  const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
  /** @type {Result[]} */
  const results = [];
  for (const lines of stages) {
    await Promise.all(lines.map((line) => performLine(line.filter(isWanted), results)));
  }
  return checks.flatMap((check) => results.filter(({ name }) => name === check.name));
}

/**
 * @param {Check[]} line
 * @param {Result[]} results of every check so far, to which it adds
 */
async function performLine(line, results) {
  for (const check of line) {
    const blocked = results.some(({ name, outcome }) => name === check.needs && outcome !== 'passed');
    results.push(blocked ? { name: check.name, outcome: 'not run', milliseconds: 0 } : await perform(check));
  }
}

const marks = { passed: '✓', failed: '✗', 'not run': '-' };

/** @param {Result[]} results */
function printTable(results) {
  console.log();
  for (const { name, outcome, milliseconds } of results) {
    console.log(`${marks[outcome]} ${name.padEnd(10)} ${seconds(milliseconds).padStart(8)}  ${outcome}`);
  }
}

/** @param {string[]} lines */
function printBox(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const bar = '═'.repeat(width + 2);
  console.log(`\n╔${bar}╗\n${lines.map((line) => `║ ${line.padEnd(width)} ║`).join('\n')}\n╚${bar}╝`);
}

/**
 * The part of vitest's JSON report that is read here.
 *
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} TestReport
 */

/** What was left out must not look like what passed. */
async function warnOfSkipped() {
  if (!(await postgresAnswers())) printBox(noPostgresWarning);
  const files = readReport()?.testResults.filter(({ assertionResults }) =>
    assertionResults.some(({ status }) => status !== 'passed' && status !== 'failed'),
  );
  const names = new Set(files?.map(({ name }) => relative(root, name)));
  if (names.size > 0) printBox(['SKIPPED tests, for a reason told above, in:', ...names]);
}

/** A file that fails before its first test counts as one failure; a run that never came to its report, too. */
function printTestCounts() {
  const report = readReport();
  if (report === undefined) return console.log('\n0 passed, 1 failed, 0 skipped (the tests did not run)');
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = report.numFailedTests + broken.length;
  console.log(
    `\n${report.numPassedTests} passed, ${failed} failed, ${report.numPendingTests + report.numTodoTests} skipped`,
  );
}

/** @returns {TestReport | undefined} */
function readReport() {
  return existsSync(testReport) ? JSON.parse(readFileSync(testReport, 'utf8')) : undefined;
}

try {
  await ensureInstalled();
  rmSync(testReport, { force: true });
  const results = await performAll(process.argv.slice(2));
  printTable(results);
  if (results.some(({ name }) => name === 'tests')) {
    await warnOfSkipped();
    printTestCounts();
  }
  process.exitCode = results.every(({ outcome }) => outcome === 'passed') ? 0 : 1;
} catch (error) {
  fail(error);
}
