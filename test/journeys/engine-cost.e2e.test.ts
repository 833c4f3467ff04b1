import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const classify = join(import.meta.dirname, '..', '..', 'gateway', 'dist', 'classify.js');
const folder = mkdtempSync(join(tmpdir(), 'engine-cost-'));
const one = join(folder, 'one.jsonl');
const many = join(folder, 'many.jsonl');

/** What the engine must cost at most is 150 ms to load and 10 ms a message; a busy machine is given three times that. */
const GRACE = 3;
const LOAD_MILLISECONDS = 150 * GRACE;
const MESSAGE_MILLISECONDS = 10 * GRACE;
const ROUNDS = 50;
const SAID = [
  'Can I see the two bedroom flat tomorrow at five?',
  'عايزة أشتري شقة غرفتين الأسبوع ده، ميزانيتي ٤ مليون',
  '3ayez a7gez ma3ad bokra, 01001234567',
  '¿cuánto cuesta el curso de tarde y hay descuento?',
  "je voudrais visiter l'appartement samedi, 06 12 34 56 78",
  'meine Bestellung ist immer noch nicht da',
];

beforeAll(() => {
  const line = (content: string, id: number) => JSON.stringify({ id, turns: [{ role: 'user', content }] });
  writeFileSync(one, line(SAID[0] ?? '', 0));
  writeFileSync(
    many,
    Array.from({ length: ROUNDS }, () => SAID.map(line))
      .flat()
      .join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The processor's milliseconds for what Node is given, all threads together: the least of three, since what else runs only adds. */
async function costOf(...command: readonly string[]): Promise<number> {
  const tell = 'process.on("exit", () => console.error(JSON.stringify(process.cpuUsage())))';
  const costs: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const given = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...command];
    const { stderr } = await run(process.execPath, given, { maxBuffer: 64_000_000 });
    const { user, system } = JSON.parse(stderr) as NodeJS.CpuUsage;
    costs.push((user + system) / 1_000);
  }
  return Math.min(...costs);
}

it('is ready within its bound, and judges a message within its own', async () => {
  const nothing = await costOf('--eval', '0');
  const first = await costOf(classify, one);
  const all = await costOf(classify, many);
  expect(first - nothing).toBeLessThan(LOAD_MILLISECONDS);
  expect((all - first) / (ROUNDS * SAID.length)).toBeLessThan(MESSAGE_MILLISECONDS);
}, 120_000);
