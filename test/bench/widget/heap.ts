import type { Browser, CDPSession, Page } from 'playwright-core';

async function heapOf(protocol: CDPSession): Promise<number> {
  // Twice, because finalizers of the first round let go of more.
  for (let round = 0; round < 2; round += 1) await protocol.send('HeapProfiler.collectGarbage');
  return (await protocol.send('Runtime.getHeapUsage')).usedSize;
}

async function visit(browser: Browser, url: string): Promise<{ page: Page; protocol: CDPSession }> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  return { page, protocol: await page.context().newCDPSession(page) };
}

/** Bytes that the page's scripts hold, after a collection of garbage. */
export async function measureHeap(browser: Browser, url: string): Promise<number> {
  const { page, protocol } = await visit(browser, url);
  const used = await heapOf(protocol);
  await page.context().close();
  return used;
}

export interface Growth {
  /** Bytes that each further mount left behind. */
  readonly bytesPerMount: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Longer than anything of a chat that was taken out waits for: the last requests, pauses and locks. */
const settleMilliseconds = 8_000;

/** The page's own chat is taken out and put in again, opened each time; the first mounts warm everything up. */
async function mountAgain(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    document.querySelector('parley-chat')?.remove();
    for (let mount = 0; mount < count; mount += 1) {
      const chat = document.createElement('parley-chat');
      chat.setAttribute('tenant', 'demo');
      chat.setAttribute('open', '');
      document.body.append(chat);
      while (!chat.shadowRoot?.querySelector('textarea')) await new Promise(requestAnimationFrame);
      chat.remove();
    }
  }, times);
  await page.waitForTimeout(settleMilliseconds);
}

async function countersOf(protocol: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  const heap = await heapOf(protocol);
  const { nodes, jsEventListeners: listeners } = await protocol.send('Memory.getDOMCounters');
  return { heap, nodes, listeners };
}

/** What 200 mounts leave behind on a page whose chat was opened before. */
export async function measureGrowth(browser: Browser, url: string): Promise<Growth> {
  const { page, protocol } = await visit(browser, url);
  await mountAgain(page, 20);
  const before = await countersOf(protocol);
  await mountAgain(page, 200);
  const after = await countersOf(protocol);
  await page.context().close();
  return {
    bytesPerMount: (after.heap - before.heap) / 200,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
