import { launchChromium } from '../../harness/chromium.ts';
import { startBuiltServer } from '../../harness/start-built-server.ts';
import { ratioOf } from '../round.ts';
import { measureGrowth, measureHeap } from './heap.ts';
import { measureLauncher } from './launcher-cost.ts';
import { measureStreaming } from './streaming.ts';
import { measureUsableInput, type UsableInput } from './usable-input.ts';
import { startWidgetSite } from './widget-site.ts';

/** `npm run bench -- widget`: the chat beside a bare Lit skeleton, deep-chat and nlux, all in one run and in turn. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7);

const contenders = [
  { name: 'a bare Lit skeleton', page: 'skeleton.html' },
  { name: 'Parley, open, with its launcher', page: 'open.html' },
  { name: 'Parley, its code named in the head', page: 'announced.html' },
  { name: 'nlux', page: 'nlux.html' },
  { name: 'deep-chat', page: 'deep-chat.html' },
];

const median = (numbers: readonly number[]): number => ratioOf('', numbers).median;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;

async function usableInputs(): Promise<void> {
  const all = contenders.map((): UsableInput[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { page }] of contenders.entries()) {
      const usable = await measureUsableInput(browser, site.url + page);
      // The first round warms everything up and is not counted.
      if (round > 0) all[index]?.push(usable);
    }
  }
  const [skeleton = []] = all.map((usable) => usable.map(({ milliseconds }) => milliseconds));
  for (const [index, { name }] of contenders.entries()) {
    const usable = all[index] ?? [];
    const times = usable.map(({ milliseconds }) => milliseconds);
    const {
      median: ratio,
      lowest,
      highest,
    } = ratioOf(
      name,
      times.map((time, round) => time / (skeleton[round] ?? NaN)),
    );
    const size = median(usable.map(({ kilobytes }) => kilobytes));
    // What else the machine does makes visits slower and none faster: of a busy one the fastest visits say most.
    const fastest = Math.min(...times) / Math.min(...skeleton);
    console.log(
      `${name.padEnd(34)} ${size.toFixed(1).padStart(6)} KB  ${median(times).toFixed(0).padStart(5)} ms  ratio ${ratio.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)}), of the fastest ${fastest.toFixed(2)}`,
    );
  }
}

async function launcher(): Promise<void> {
  const [bare, ours] = [
    await measureLauncher(browser, `${site.url}bare.html`),
    await measureLauncher(browser, `${site.url}launcher.html`),
  ];
  console.log(
    `\nThe launcher adds ${ours.longTasks - bare.longTasks} long tasks and ${(ours.layoutShift - bare.layoutShift).toFixed(4)} of layout shift.`,
  );
}

async function heap(): Promise<void> {
  const sizes = contenders.map((): number[] => []);
  for (let round = 0; round < 3; round += 1) {
    for (const [index, { page }] of contenders.entries())
      sizes[index]?.push(await measureHeap(browser, site.url + page));
  }
  const [skeleton = NaN, ...others] = sizes.map(median);
  console.log(`\nHeap when open: the skeleton ${megabytes(skeleton)}`);
  for (const [index, size] of others.entries())
    console.log(`${contenders[index + 1]?.name.padEnd(34)} ${megabytes(size)}  ratio ${(size / skeleton).toFixed(2)}`);
  const { bytesPerMount, nodes, listeners } = await measureGrowth(browser, `${site.url}open.html`);
  console.log(
    `200 mounts leave ${bytesPerMount.toFixed(0)} bytes each, ${nodes} nodes and ${listeners} listeners in all.`,
  );
}

async function streaming(): Promise<void> {
  const { workP95, intervalP95, frames, complete } = await measureStreaming(browser, server.port);
  console.log(
    `\n10,000 streamed tokens: p95 of a frame's work ${workP95.toFixed(1)} ms, of the time between frames ${intervalP95.toFixed(1)} ms, over ${frames} frames; ${complete ? 'all of it is shown' : 'NOT all of it is shown'}.`,
  );
}

const parts = { input: usableInputs, launcher, heap, streaming };
/** All of them, unless some are named. */
const wanted = process.argv.slice(2);

const [server, browser] = await Promise.all([startBuiltServer(), launchChromium()]);
const site = await startWidgetSite(server.url);
try {
  console.log(
    `Brotli KB and ms to a usable input, 4 times slowed down; ratios to the skeleton of the same round, ${rounds} rounds:\n`,
  );
  for (const [name, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) await measure();
} finally {
  await Promise.all([site.close(), browser.close(), server.stop()]);
}
