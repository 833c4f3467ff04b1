import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

describe.skipIf(browser === undefined)('how the chat is drawn', () => {
  let server: BuiltServer;
  let person: DemoPerson;
  let chat: ChatPage;

  beforeAll(async () => {
    server = await startBuiltServer();
    person = await DemoPerson.signIn(server);
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  async function visit(options: BrowserContextOptions, language: 'en' | 'ar' = 'en'): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, language, { reducedMotion: 'reduce', ...options });
  }

  /** What can be pressed and is smaller than a finger; words in a line are read and not aimed at. */
  const smallTargets = () =>
    chat.panel.evaluate((panel) => {
      const reach = (element: Element): { width: number; height: number } => {
        const { width, height } = element.getBoundingClientRect();
        // Some are larger than they are drawn.
        const { position, inset, content } = getComputedStyle(element, '::after');
        const edges = position === 'absolute' && content !== 'none' ? inset.split(' ').map(parseFloat) : [0];
        const [block = 0, inline = block] = edges;
        return { width: width - 2 * inline, height: height - 2 * block };
      };
      const pressed = [
        ...panel.querySelectorAll('button, summary, label.attach, label.star, .card-link, a.file, .source'),
      ];
      return pressed
        .filter((element) => element.checkVisibility())
        .map((element) => ({ part: element.getAttribute('part'), ...reach(element) }))
        .filter(({ width, height }) => Math.min(width, height) < 44);
    });

  const smallInputs = () =>
    chat.panel.evaluate((panel) =>
      [...panel.querySelectorAll('input:not([type=checkbox], [type=radio], [type=file]), textarea')]
        .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
        .map((field) => field.getAttribute('part')),
    );

  async function expectLarge(): Promise<void> {
    expect(await smallTargets()).toEqual([]);
    expect(await smallInputs()).toEqual([]);
  }

  test('everything that is pressed is 44 points large, and what one writes into has letters of 16', async () => {
    await visit(phone);
    await chat.page.evaluate(() => {
      const element = document.querySelector('parley-chat');
      element?.setAttribute('ask', 'name email phone');
      element?.setAttribute('ask-consent', 'You may write to me.');
    });
    const conversationId = await chat.begin();
    await chat.part('form').waitFor();
    await expectLarge();
    await chat.page.locator('parley-chat input[name=consent]').check();
    await chat.part('form-send').click();
    await chat.part('composer').waitFor();
    await chat.say('What are your fees?');
    await chat.part('sources').waitFor();
    await chat.part('sources').locator('summary').click();
    await expectLarge();
    await chat.say('I want to buy a two bedroom apartment in Madinaty, my budget is 4 million.');
    await chat.part('card').first().waitFor();
    await chat.page
      .locator('parley-chat input[type=file]')
      .setInputFiles([{ name: 'flat.png', mimeType: 'image/png', buffer: picture }]);
    await chat.part('more').click();
    await chat.part('menu-choice').first().waitFor();
    await expectLarge();
    await person.do('closeConversation', { conversationId });
    await chat.part('rating').waitFor();
    await chat.page.locator('parley-chat .star').nth(3).click();
    await chat.part('rating-send').waitFor();
    await expectLarge();
    expect(chat.errors).toEqual([]);
  });

  test('a phone’s whole screen is the chat, and what is above the keyboard while one writes', async () => {
    await visit(phone);
    await chat.open();
    // It moves into its place.
    await expect.poll(() => chat.panel.boundingBox(), soon).toEqual({ x: 0, y: 0, ...phone.viewport });
    await expect.poll(() => chat.launcher.isVisible(), soon).toBe(false);
    // As a keyboard does it: the page stays, what is seen of it is smaller.
    await chat.page.evaluate(() => {
      const viewport = globalThis.visualViewport;
      if (!viewport) throw new Error('without a visual viewport');
      Object.defineProperty(viewport, 'height', { configurable: true, get: () => 400 });
      viewport.dispatchEvent(new Event('resize'));
    });
    await expect.poll(async () => (await chat.panel.boundingBox())?.height, soon).toBe(400);
    const composer = await chat.composer.boundingBox();
    expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(400);
  });

  test.for([
    { reducedMotion: 'reduce', moves: false },
    { reducedMotion: 'no-preference', moves: true },
  ] as const)('moves where the visitor wants it: $reducedMotion', async ({ reducedMotion, moves }) => {
    await visit({ reducedMotion });
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    await chat.say('Hello');
    const running = () =>
      chat.page.evaluate(() => {
        const root = document.querySelector('parley-chat')?.shadowRoot;
        const animations = root?.getAnimations() ?? [];
        return animations.some(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 100);
      });
    const seen: boolean[] = [];
    await expect
      .poll(async () => {
        seen.push(await running());
        return chat.replies.count();
      }, soon)
      .toBe(2);
    expect(seen.some(Boolean)).toBe(moves);
  });

  test('keeps its edges where the system chooses the colours', async () => {
    await visit({ forcedColors: 'active' });
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    const border = (name: string) =>
      chat
        .part(name)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth));
    for (const name of ['panel', 'bubble', 'composer-field', 'launcher', 'suggestion', 'send'])
      expect(await border(name), name).toBeGreaterThan(0);
  });

  test.for(['#ffe100', '#00113a', '#808080', '#ff00ff'])(
    'is read in the colours of a tenant’s %s',
    async (accentColor) => {
      await person.do('updateTenantSettings', { accentColor });
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit({ colorScheme });
        await chat.open();
        await chat.say('What are your fees?');
        await chat.part('sources').waitFor();
        await chat.part('suggestion').first().waitFor();
        const axe = new AxeBuilder({ page: chat.page }).include('parley-chat').withRules(['color-contrast']);
        const { violations, incomplete } = await axe.analyze();
        const told = [...violations, ...incomplete].flatMap(({ nodes }) => nodes.map(({ html }) => html));
        expect(told, colorScheme).toEqual([]);
        if (colorScheme === 'light') await chat.close();
      }
    },
  );

  test('leads to everything by scrolling where letters are four times as large', async () => {
    await person.do('updateTenantSettings', { asksStorageConsent: true });
    try {
      await visit({ viewport: { width: 320, height: 256 } });
      await chat.page.evaluate(() => document.querySelector('parley-chat')?.setAttribute('ask', 'name email phone'));
      await chat.open();
      await chat.part('form').waitFor();
      await chat.part('consent-agree').click();
      await chat.part('consent').waitFor({ state: 'hidden' });
      await chat.part('form-send').click();
      await chat.composer.click();
      const heights = ['transcript', 'composer-area'].map((name) => chat.part(name).boundingBox());
      for (const box of await Promise.all(heights)) expect(box?.height).toBeGreaterThan(60);
      const header = await chat.part('header').boundingBox();
      expect(header?.y).toBe(0);
    } finally {
      await person.do('updateTenantSettings', { asksStorageConsent: false });
    }
  });

  test.for(['en', 'ar'] as const)('fits into 320 points and into four times the letters, in %s', async (language) => {
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 320, height: 256 },
    ]) {
      await visit({ viewport }, language);
      await chat.open();
      await chat.say('What do you have in Madinaty?');
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      const wide = await chat.panel.evaluate((panel) =>
        [...panel.querySelectorAll('*')]
          .filter((element) => element.checkVisibility() && !element.closest('.cards, .suggestions, .visually-hidden'))
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1;
          })
          .map((element) => element.className),
      );
      expect(wide).toEqual([]);
      const composer = await chat.composer.boundingBox();
      expect((composer?.y ?? 0) + (composer?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      if (viewport.height > 300) await chat.close();
    }
  });
});
