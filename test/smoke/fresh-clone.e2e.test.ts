import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../harness/free-port.ts';
import { untilAnswers } from '../harness/until-answers.ts';

const root = join(import.meta.dirname, '..', '..');
const coldStartSeconds = 300;
const warmStartSeconds = 5;

/** What the last commit holds, in a folder whose name has spaces in it, as on many a desktop. */
let folder: string;
let clone: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley fresh clone '));
  clone = join(folder, 'a clone of it');
  execFileSync('git', ['clone', '--quiet', root, clone]);
});
afterAll(() => {
  for (const child of running) process.kill(-groupOf(child), 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('a bare clone starts with one command, and answers', { timeout: (coldStartSeconds + 30) * 1000 }, async () => {
  const { npm, url, output } = await npmStart();
  await untilAnswers(url, npm, output, coldStartSeconds);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  const health = await fetch(`${url}/health`);
  expect(health.status).toBe(200);
  expect(output()).toContain(`open ${url}`);

  const second = await npmStart();
  await once(second.npm, 'close');
  expect(second.npm.exitCode).not.toBe(0);
  expect(second.output()).toContain('Another Parley is running on the data folder');

  expect(await controlC(npm)).toSatisfy(endedCleanly, output());
  expect(processesOfClone()).toEqual([]);
});

test('the second start is quick', async () => {
  const begun = performance.now();
  const { npm, url, output } = await npmStart();
  await untilAnswers(url, npm, output);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`npm start to the first 200, installed and built: ${seconds.toFixed(2)} s`);
  expect(await controlC(npm)).toSatisfy(endedCleanly, output());
  expect(seconds).toBeLessThan(warmStartSeconds);
});

test('a launcher that is killed takes the server with it', async () => {
  const { npm, url, output } = await npmStart();
  await untilAnswers(url, npm, output);
  process.kill(-groupOf(npm), 'SIGKILL');
  await once(npm, 'close');
  await expect.poll(processesOfClone, { timeout: 5000 }).toEqual([]);
});

/** `npm start` by the machine's own Node, in a process group of its own, as a terminal would run it. */
async function npmStart(): Promise<{ npm: ChildProcess; url: string; output: () => string }> {
  const port = await freePort();
  const environment = { ...bareEnvironment(), PORT: String(port), DATA_DIR: join(folder, 'data of it') };
  const npm = spawn('npm', ['start'], { cwd: clone, env: environment, detached: true });
  running.add(npm);
  npm.once('close', () => running.delete(npm));
  let printed = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  return { npm, url: `http://localhost:${port}`, output: () => printed };
}

/** Without what npm, vitest and this workspace have added: a bare machine has none of it. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|pnpm_|VITEST|NODE_|TEST_|DATABASE_URL$|DATA_DIR$|INIT_CWD$)/;
  const kept = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}

/** A terminal sends the signal to the whole foreground group. @returns npm's exit code; `null` where a signal ended it. */
async function controlC(npm: ChildProcess): Promise<number | null> {
  process.kill(-groupOf(npm), 'SIGINT');
  await once(npm, 'close');
  return npm.exitCode;
}

/** 130 is 128 + SIGINT, what a shell expects of a program that was interrupted. */
function endedCleanly(code: number | null): boolean {
  return code === 0 || code === 130;
}

/** @returns the command lines that name the clone. */
function processesOfClone(): string[] {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(clone));
}

function groupOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('npm did not start');
  return child.pid;
}
