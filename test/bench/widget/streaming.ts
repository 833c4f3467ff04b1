import type { Browser } from 'playwright-core';
import { TokenGateway } from '../../harness/token-gateway.ts';

const tokenCount = 10_000;
/** Several times what the fastest models write. */
const tokensPerSecond = 1_000;

export interface Streaming {
  /** How long the page worked on a frame, from its first callback to what was drawn: 95 of 100 took less, in milliseconds. */
  readonly workP95: number;
  /** From one frame to the next; 16.7 ms at 60 Hz. */
  readonly intervalP95: number;
  readonly frames: number;
  /** Whether the page shows all that was told. */
  readonly complete: boolean;
}

/** Sentences, paragraphs and lists, as assistants write them. */
function tokens(): string[] {
  const kinds = [' the', ' flat', ' in', ' Maadi', ' has', ' **two**', ' rooms', ',', ' and', ' a', ' garden'];
  return Array.from({ length: tokenCount }, (_, index) => {
    if (index % 400 === 399) return '.\n\n- first of a list\n- second\n\n';
    if (index % 80 === 79) return '.\n\n';
    return kinds[index % kinds.length] ?? '';
  });
}

/** Notes how long each frame takes and how far it is from the last one; `frames` has them. */
function watchFrames(): void {
  const frames: { work: number[]; intervals: number[] } = { work: [], intervals: [] };
  let last = performance.now();
  const afterFrame = new MessageChannel();
  let began = 0;
  afterFrame.port1.addEventListener('message', () => frames.work.push(performance.now() - began));
  afterFrame.port1.start();
  const frame = (now: number): void => {
    began = performance.now();
    frames.intervals.push(now - last);
    last = now;
    // A message comes when what the frame has changed is laid out and painted.
    afterFrame.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Reflect.set(window, 'frames', frames);
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
}

/** A reply of ten thousand tokens, told to an open chat at full speed of the processor. */
export async function measureStreaming(browser: Browser, gatewayPort: number): Promise<Streaming> {
  const gateway = await TokenGateway.start(gatewayPort);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  try {
    await page.goto(`${gateway.url}/?lang=en`);
    await page.locator('parley-chat .launcher').click();
    await page.locator('parley-chat [data-role=ASSISTANT]').waitFor();
    while (!gateway.isHeard) await page.waitForTimeout(50);
    await page.evaluate(watchFrames);
    const told = tokens();
    await gateway.tell(told, tokensPerSecond);
    await page.waitForTimeout(500);
    const { work, intervals } = await page.evaluate<{ work: number[]; intervals: number[] }>('window.frames');
    const shown = (await page.locator('parley-chat [data-state=streaming] [part=text]').textContent()) ?? '';
    const letters = (text: string): number => text.replaceAll(/[^a-z]/gi, '').length;
    const complete = letters(shown) === letters(told.join(''));
    return { workP95: p95(work), intervalP95: p95(intervals), frames: work.length, complete };
  } finally {
    await page.context().close();
    gateway.close();
  }
}
