import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

/** As the slowest of the phones that visitors have. */
const slowdown = 4;

export interface UsableInput {
  /** From the beginning of the navigation to the first frame in which something can be written. */
  readonly milliseconds: number;
  /** Scripts and style sheets until then, as a server sends them at brotli's best. */
  readonly kilobytes: number;
}

/** What the page says in its console when it is usable: what asked it would be run in the time that is measured. */
const usable = /^usable at ([\d.]+)$/;

/** Looks in every frame, through open shadow roots, for a field of some size that takes words. */
function watchForInput(): void {
  const fields = 'textarea, input[type=text], [contenteditable]:not([contenteditable=false])';
  const findIn = (root: Document | ShadowRoot): boolean => {
    for (const element of root.querySelectorAll('*')) {
      const isField = element.matches(fields) && !element.matches(':disabled');
      if (isField && element.getBoundingClientRect().height > 8) return true;
      if (element.shadowRoot && findIn(element.shadowRoot)) return true;
    }
    return false;
  };
  const look = (): void => {
    if (findIn(document)) console.debug(`usable at ${performance.now()}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What the page fetches from here on to be drawn and worked with. @returns what weighs all that had come by then */
function weigh(page: Page): () => Promise<number> {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (/script|stylesheet/.test(response.request().resourceType())) responses.push(response);
  });
  return async () => {
    const bodies = await Promise.all(responses.map((response) => response.body()));
    return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0) / 1024;
  };
}

/** One visit of somebody whose browser has nothing yet, on a processor that is four times slower. */
export async function measureUsableInput(browser: Browser, url: string): Promise<UsableInput> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchForInput);
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const told = page.waitForEvent('console', { predicate: (said) => usable.test(said.text()), timeout: 60_000 });
  const kilobytes = weigh(page);
  await page.goto(url, { waitUntil: 'commit' });
  const milliseconds = Number(usable.exec((await told).text())?.[1]);
  const measured = { milliseconds, kilobytes: await kilobytes() };
  await context.close();
  return measured;
}
