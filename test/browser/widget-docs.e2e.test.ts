import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000 };

describe.skipIf(browser === undefined)('the page about the widget', () => {
  let server: BuiltServer;
  let folder: string;

  beforeAll(async () => {
    folder = process.env['SCREENSHOT_DIR'] ?? mkdtempSync(join(tmpdir(), 'parley-widget-docs-'));
    mkdirSync(folder, { recursive: true });
    server = await startBuiltServer();
  });
  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  async function visit(options: BrowserContextOptions = {}): Promise<ChatPage> {
    if (browser === undefined) throw new Error('skipped without a browser');
    const size = { viewport: { width: 1280, height: 900 } };
    const context = await browser.newContext({ ...size, reducedMotion: 'reduce', ...options });
    const chat = new ChatPage(await context.newPage());
    chat.page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        chat.errors.push(`asked ${request.url()}`);
    });
    await chat.page.goto(`${server.url}/docs/widget`);
    return chat;
  }

  async function holdsAxe(chat: ChatPage): Promise<void> {
    const { violations } = await new AxeBuilder({ page: chat.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }

  const isDark = (chat: ChatPage): Promise<boolean> =>
    chat.page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor === 'rgb(11, 21, 36)');

  test.each(['light', 'dark'] as const)('is without fault under its policy, in %s', async (colorScheme) => {
    const chat = await visit({ colorScheme });
    await chat.launcher.waitFor();
    expect(await isDark(chat)).toBe(colorScheme === 'dark');
    await chat.page.screenshot({ path: join(folder, `widget-docs-${colorScheme}.png`), fullPage: true });
    await holdsAxe(chat);
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    await chat.page.screenshot({ path: join(folder, `widget-docs-open-${colorScheme}.png`) });
    await holdsAxe(chat);
    expect(chat.errors).toEqual([]);
    await chat.close();
  });

  test('is read and worked on a phone, also from right to left', async () => {
    const chat = await visit({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    for (const direction of ['ltr', 'rtl']) {
      await chat.page.getByLabel('direction of this page').selectOption(direction);
      expect(await chat.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await chat.page.screenshot({ path: join(folder, `widget-docs-phone-${direction}.png`), fullPage: true });
      await holdsAxe(chat);
    }
    await chat.close();
  });

  test('tells everything that the manifest tells', async () => {
    const chat = await visit();
    const file = join(import.meta.dirname, '..', '..', 'widget', 'dist', 'npm', 'custom-elements.json');
    const { modules } = JSON.parse(readFileSync(file, 'utf8')) as { modules: { declarations: object[] }[] };
    const terms = new Set(await chat.page.locator('dt > code:first-child').allTextContents());
    const lists = ['members', 'events', 'slots', 'cssParts', 'cssProperties'];
    const told = modules.flatMap(({ declarations }) =>
      declarations.flatMap((declaration) =>
        lists.flatMap((list) => (Reflect.get(declaration, list) ?? []) as { kind?: string; name: string }[]),
      ),
    );
    expect(told.length).toBeGreaterThan(80);
    const shown = [...terms].map((term) => term.replace(/\(.*/, ''));
    expect(told.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual([]);
    await chat.close();
  });

  test('changes the chat in its corner, and writes down what a page would say', async () => {
    const chat = await visit();
    const { page } = chat;
    const snippet = page.locator('#snippet');
    await expect.poll(() => snippet.textContent()).toContain('<parley-chat tenant="demo"></parley-chat>');
    await page.getByRole('button', { name: 'open()' }).click();
    await chat.panel.waitFor();
    const events = page.locator('#events');
    await expect.poll(() => events.textContent(), soon).toContain('parley-conversation {"conversationId"');
    expect(await page.getByLabel('open', { exact: true }).isChecked()).toBe(true);

    await page.getByLabel('language', { exact: true }).selectOption('ar');
    await expect.poll(() => page.locator('parley-chat [part=root]').getAttribute('dir'), soon).toBe('rtl');
    await page.getByLabel('theme', { exact: true }).selectOption('dark');
    await page.getByLabel('--parley-accent', { exact: true }).fill('#7a1fa2');
    await page.getByLabel('--parley-width', { exact: true }).fill('320px');
    const launcher = chat.launcher;
    await expect
      .poll(() => launcher.evaluate((button) => getComputedStyle(button).backgroundColor))
      .toBe('rgb(122, 31, 162)');
    expect((await chat.panel.boundingBox())?.width).toBe(320);
    await page.screenshot({ path: join(folder, 'widget-docs-changed.png') });
    await page.getByRole('button', { name: /^send/ }).click();
    await expect.poll(() => events.textContent(), soon).toContain('"role":"ASSISTANT"');

    const written = (await snippet.textContent()) ?? '';
    expect(written).toContain('--parley-accent: #7a1fa2;\n    --parley-width: 320px;');
    expect(written).toContain('<parley-chat tenant="demo" language="ar" theme="dark" open></parley-chat>');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);

    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => snippet.textContent()).not.toContain('style');
    await chat.panel.waitFor({ state: 'hidden' });
    expect(chat.errors).toEqual([]);

    // What was copied is a page.
    await page.setContent(`<!doctype html><html lang="en"><title>Copied</title><body>${written}`);
    await chat.panel.waitFor();
    await chat.close();
  });
});
