import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { FaultyProxy } from '../harness/faulty-proxy.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

describe.skipIf(browser === undefined)('one visitor with several tabs', () => {
  let server: BuiltServer;
  let proxy: FaultyProxy;
  let context: BrowserContext;

  async function openTab(): Promise<ChatPage> {
    const tab = new ChatPage(await context.newPage());
    await tab.page.goto(`${proxy.url}/?lang=en`);
    await tab.open();
    await tab.replies.first().waitFor(); // the greeting
    return tab;
  }

  const isLive = (tab: ChatPage): Promise<number> => tab.page.locator('parley-chat [part=status][data-live]').count();

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  beforeEach(async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    proxy = await FaultyProxy.start(server.port);
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    proxy.close();
  });
  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  test('has one socket and the same transcript in all of them', async () => {
    const tabs = [await openTab(), await openTab(), await openTab()] as const;
    for (const tab of tabs) await expect.poll(() => isLive(tab), soon).toBe(1);
    expect(proxy.openSockets).toBe(1);
    await tabs[2].say('Hello from the third tab');
    await tabs[1].say('And from the second');
    for (const tab of tabs) await expect.poll(() => tab.replies.count(), soon).toBeGreaterThanOrEqual(2);
    const differing = async (): Promise<number> =>
      new Set((await Promise.all(tabs.map((tab) => tab.transcript()))).map((texts) => texts.join('\n'))).size;
    await expect.poll(differing, soon).toBe(1);
    const shown = await tabs[0].transcript();
    expect(shown.filter((text) => text.includes('the third tab'))).toHaveLength(1);
    expect(proxy.openSockets).toBe(1);
  });

  test('goes on within two seconds when the leading tab dies', async () => {
    const leader = await openTab();
    const other = await openTab();
    await expect.poll(() => isLive(other), soon).toBe(1);
    await leader.page.close();
    const died = Date.now();
    await expect.poll(() => proxy.openSockets, soon).toBe(1);
    await expect.poll(() => isLive(other), soon).toBe(1);
    expect(Date.now() - died).toBeLessThan(2_000);
  });

  test('opens one conversation, though two tabs begin at once', async () => {
    const tabs = await Promise.all([openTab(), openTab()]);
    await tabs[0]?.say('Who sees this?');
    for (const tab of tabs) await expect.poll(() => tab.ownMessages.count(), soon).toBe(1);
  });

  test('keeps what was written and not sent over a reload', async () => {
    const tab = await openTab();
    await tab.composer.fill('Half a sentence');
    await tab.page.reload();
    await tab.open();
    expect(await tab.composer.inputValue()).toBe('Half a sentence');
  });
});
