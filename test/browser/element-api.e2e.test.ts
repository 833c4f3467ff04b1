import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { HostPage } from './host-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

describe.skipIf(browser === undefined)('what a page can do with its chat', () => {
  let server: BuiltServer;
  let host: HostPage;
  let context: BrowserContext;
  let chat: ChatPage;

  beforeAll(async () => {
    [server, host] = await Promise.all([startBuiltServer(), HostPage.start()]);
  });
  beforeEach(async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  });
  afterEach(() => context.close());
  afterAll(async () => {
    host.close();
    await Promise.all([server.stop(), browser?.close()]);
  });

  async function visit(html: string): Promise<void> {
    chat = new ChatPage(await context.newPage());
    await chat.page.goto(host.serve(`<!doctype html><html lang="en"><title>Host</title><body>${html}`));
  }

  const loader = () => `<script async src="${server.url}/widget.js" data-tenant="demo"></script>`;
  const element = (attributes: string, children = '') =>
    `<script type="module" src="${server.url}/widget/parley-chat.js"></script>
     <parley-chat tenant="demo" ${attributes}>${children}</parley-chat>`;
  const heard = () => chat.page.evaluate<string[]>('heard');

  test('calls that wait for the loader are made in their order, and listening alone fetches nothing', async () => {
    const listen = `const heard = []; window.parley = { queue: [
      ['on', 'parley-open', () => heard.push('opened')],
      ['on', 'parley-message', ({ detail }) => heard.push(detail.role + ': ' + detail.content)]] };`;
    await visit(`<script>${listen}</script>${loader()}`);
    await chat.launcher.waitFor();
    await chat.page.waitForLoadState('networkidle');
    expect(chat.requests.filter((path) => path.startsWith('/widget/'))).toEqual([]);
    await chat.page.evaluate(
      `parley('open'); parley('send', ' Hello '); parley('on', 'parley-close', () => heard.push('closed'))`,
    );
    await expect.poll(heard, soon).toEqual(['opened', 'VISITOR: Hello', expect.stringMatching(/^ASSISTANT: ./)]);
    await chat.page.evaluate(`parley('toggle')`);
    await expect.poll(async () => (await heard()).at(-1), soon).toBe('closed');
    await chat.panel.waitFor({ state: 'hidden' });
    expect(chat.errors).toEqual([]);
  });

  test('a page may forget its visitor before anything of the chat is there', async () => {
    const kept = () => chat.page.evaluate<string[]>('Object.keys(localStorage)');
    await visit(loader());
    await chat.open();
    await chat.say('Hello');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    expect((await kept()).length).toBeGreaterThan(0);
    await visit(`<script>window.parley = { queue: [['erase']] };</script>${loader()}`);
    await expect.poll(kept, soon).toEqual([]);
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    expect(await chat.ownMessages.count()).toBe(0);
  });

  test('attributes and properties say the same, and a listener ends when its page has had enough', async () => {
    await visit(element('open theme="dark" language="ar" ask-later'));
    await chat.panel.waitFor();
    const properties = `(() => { const { opened, theme, language, askLater, tenant } = document.querySelector('parley-chat');
      return { opened, theme, language, askLater, tenant }; })()`;
    expect(await chat.page.evaluate(properties)).toEqual({
      opened: true,
      theme: 'dark',
      language: 'ar',
      askLater: true,
      tenant: 'demo',
    });
    await chat.page.evaluate(`globalThis.chat = document.querySelector('parley-chat'); globalThis.heard = [];
      globalThis.stop = chat.on('parley-close', () => heard.push('closed')); chat.close(); chat.open(); stop(); chat.close()`);
    expect(await heard()).toEqual(['closed']);
    await expect.poll(() => chat.page.evaluate(`chat.hasAttribute('open')`)).toBe(false);
    await chat.page.evaluate(`chat.language = 'en'; chat.opened = true; chat.theme = 'light'`);
    await chat.panel.waitFor();
    await expect.poll(() => chat.page.evaluate(`chat.getAttribute('theme')`)).toBe('light');
    await expect.poll(() => chat.page.locator('parley-chat [part=root]').getAttribute('dir')).toBe('ltr');
    expect(chat.errors).toEqual([]);
  });

  test('an element that was taken off the page asks for nothing, though its words come later', async () => {
    chat = new ChatPage(await context.newPage());
    await chat.page.route('**/parley-en.js', async (route) => {
      await chat.page.evaluate(`document.querySelector('parley-chat')?.remove()`);
      await route.continue();
    });
    const words = chat.page.waitForResponse('**/parley-en.js');
    await chat.page.goto(host.serve(`<!doctype html><html lang="en"><title>Host</title><body>${element('open')}`));
    await words;
    await chat.page.waitForTimeout(1_000);
    expect(chat.requests.filter((path) => path === '/graphql')).toEqual([]);
  });

  test('a page that was left holds no lock, though the chat is drawn once more, and goes on when it is shown again', async () => {
    await visit(element('open'));
    const holdsLock = () =>
      chat.page.evaluate(async () =>
        (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith('parley:tabs:')),
      );
    await expect.poll(holdsLock, soon).toBe(true);
    // As a browser does that keeps the page for the back button (HTML, "unload a document").
    await chat.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await chat.page.waitForTimeout(500);
    expect(await holdsLock()).toBe(false);
    await chat.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(holdsLock, soon).toBe(true);
  });

  test("a page's own words stand in the head and below everything", async () => {
    await visit(element('open', '<b slot="header">Sales</b><a slot="footer" href="#privacy">Privacy</a>'));
    await chat.panel.waitFor();
    const box = async (text: string) => {
      const found = await chat.page.getByText(text, { exact: true }).boundingBox();
      if (found === null) throw new Error(`${text} is not shown`);
      return found;
    };
    const [head, foot, panel] = [await box('Sales'), await box('Privacy'), await chat.panel.boundingBox()];
    const composer = await chat.composer.boundingBox();
    expect(head.y).toBeLessThan((panel?.y ?? 0) + 70);
    expect(foot.y).toBeGreaterThan((composer?.y ?? Infinity) + (composer?.height ?? 0) - 1);
    expect(foot.y + foot.height).toBeLessThanOrEqual((panel?.y ?? 0) + (panel?.height ?? 0) + 1);
    const folder = process.env['SCREENSHOT_DIR'];
    if (folder) await chat.page.screenshot({ path: `${folder}/slots.png` });
  });

  test("a page's own picture stands on the launcher, before the element is there and after it", async () => {
    await visit(`<parley-chat><b slot="icon">?</b></parley-chat>${loader()}`);
    const icon = chat.page.getByText('?', { exact: true });
    const bubble = chat.page.locator('parley-chat .launcher i');
    const places = async () => [await icon.isVisible(), await bubble.isVisible(), await icon.boundingBox()];
    await icon.waitFor();
    const [shown, hidden, place] = await places();
    expect([shown, hidden]).toEqual([true, false]);
    await chat.open();
    expect(await icon.isVisible()).toBe(false);
    await chat.page.evaluate(`parley('close')`);
    await chat.page.mouse.move(0, 0);
    await icon.waitFor();
    await expect.poll(places, soon).toEqual([true, false, place]);
  });
});
