import type { Browser } from 'playwright-core';

export interface LauncherCost {
  /** Tasks over 50 ms (W3C Long Tasks). */
  readonly longTasks: number;
  /** The sum of the layout shifts' scores (W3C Layout Instability). */
  readonly layoutShift: number;
}

/** What happens on a page within two seconds of its beginning, at full speed: with the launcher or without. */
export async function measureLauncher(browser: Browser, url: string): Promise<LauncherCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = { longTasks: 0, layoutShift: 0 };
    Reflect.set(window, 'seen', seen);
    new PerformanceObserver((list) => (seen.longTasks += list.getEntries().length)).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.layoutShift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
  });
  await page.goto(url);
  await page.waitForTimeout(2_000);
  const cost = await page.evaluate<LauncherCost>('seen');
  await context.close();
  return cost;
}
