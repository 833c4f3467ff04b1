import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';

/** A browser; `undefined`, and a warning that cannot be overlooked, on a machine where none starts. */
export async function browserOrWarning(): Promise<Browser | undefined> {
  try {
    return await launchChromium();
  } catch (error) {
    console.warn(
      `\n${'═'.repeat(72)}\nNO BROWSER: the browser tests are skipped.\n${String(error)}\n${'═'.repeat(72)}\n`,
    );
    return undefined;
  }
}
