import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

/** Pictures for people to look at, in SCREENSHOT_DIR or a temporary folder; the test holds what a machine can judge. */
const browser = await browserOrWarning();
const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const sentences = {
  en: 'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.',
  ar: 'عايزة أشتري شقة غرفتين الأسبوع ده، ميزانيتي ٤ مليون، كلموني على 01001234567. أنا منى.',
};

const cases = (['en', 'ar'] as const).flatMap((language) =>
  (['desktop', 'phone'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ language, size, colorScheme })),
  ),
);

describe.skipIf(browser === undefined)('pictures of the page and the widget', () => {
  let server: BuiltServer;
  let folder: string;

  beforeAll(async () => {
    folder = process.env['SCREENSHOT_DIR'] ?? mkdtempSync(join(tmpdir(), 'parley-screenshots-'));
    mkdirSync(folder, { recursive: true });
    console.log(`Screenshots are in ${folder}`);
    server = await startBuiltServer();
  });
  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  test.for(cases)(
    '$language, $size, $colorScheme: nothing hangs over the edge',
    async ({ language, size, colorScheme }) => {
      if (browser === undefined) throw new Error('skipped without a browser');
      const chat = await ChatPage.visit(browser, server.url, language, { viewport: sizes[size], colorScheme });
      const picture = (name: string) => join(folder, `${language}-${size}-${colorScheme}-${name}.png`);
      await chat.page.waitForLoadState('networkidle');
      await chat.page.screenshot({ path: picture('page') });
      await chat.open();
      await chat.say(sentences[language]);
      await expect.poll(() => chat.replies.count(), { timeout: 30_000 }).toBe(2);
      await expect.poll(() => chat.leadCard.getAttribute('data-intent')).toBe('HOT');
      await chat.page.screenshot({ path: picture('chat') });

      const panel = await chat.panel.boundingBox();
      expect(panel?.x).toBeGreaterThanOrEqual(0);
      expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(sizes[size].width);
      await chat.page.keyboard.press('Escape');
      await chat.leadCard.scrollIntoViewIfNeeded();
      await chat.page.screenshot({ path: picture('lead') });
      expect(await chat.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        sizes[size].width,
      );
      expect(chat.errors).toEqual([]);
      await chat.close();
    },
  );
});
