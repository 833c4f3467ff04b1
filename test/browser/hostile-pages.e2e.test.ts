import { createHash } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { HostPage } from './host-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

/** Everything that a page may do to an element it does not know. */
const hostileStyles = `
  * { all: unset !important; }
  * { position: static !important; direction: rtl !important; font-size: 3px !important; }
  parley-chat { display: none !important; visibility: hidden !important; opacity: 0 !important; }
  button, textarea { display: none !important; }
`;

describe.skipIf(browser === undefined)('on pages that other people have written', () => {
  let server: BuiltServer;
  let host: HostPage;
  let context: BrowserContext;

  const script = (attributes = ''): string =>
    `<script async ${attributes} src="${server.url}/widget.js" data-tenant="demo"></script>`;

  async function visit(html: string, headers: Record<string, string> = {}): Promise<ChatPage> {
    const chat = new ChatPage(await context.newPage());
    await chat.page.goto(host.serve(`<!doctype html><html lang="en"><title>Host</title><body>${html}`, headers));
    return chat;
  }

  async function talk(chat: ChatPage): Promise<void> {
    await chat.open();
    await chat.say('Hello');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
  }

  beforeAll(async () => {
    [server, host] = await Promise.all([startBuiltServer(), HostPage.start()]);
  });
  beforeEach(async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  });
  afterEach(() => context.close());
  afterAll(async () => {
    host.close();
    await Promise.all([server.stop(), browser?.close()]);
  });

  test('works under a policy that allows one nonce, the gateway, and Trusted Types', async () => {
    const socket = server.url.replace('http', 'ws');
    const policy = [
      "default-src 'none'",
      "script-src 'nonce-n0nce'",
      `connect-src ${server.url} ${socket}`,
      `img-src ${server.url}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ].join('; ');
    const chat = await visit(script('nonce="n0nce"'), { 'content-security-policy': policy });
    await talk(chat);
    expect(chat.errors).toEqual([]);
  });

  test('is the loader that a page has pinned, and no other', async () => {
    const loader = new Uint8Array(await (await fetch(`${server.url}/widget.js`)).arrayBuffer());
    const digest = createHash('sha384').update(loader).digest('base64');
    const pinned = (hash: string): Promise<ChatPage> => visit(script(`crossorigin integrity="sha384-${hash}"`));
    await (await pinned(digest)).launcher.waitFor();
    const changed = await pinned(digest.replace(/^./, digest.startsWith('A') ? 'B' : 'A'));
    await expect.poll(() => changed.errors.join(), soon).toMatch(/integrity/);
    expect(await changed.launcher.count()).toBe(0);
  });

  test('looks and works the same where the page styles everything away', async () => {
    const plain = await visit(script());
    const hostile = await visit(`<style>${hostileStyles}</style>${script()}`);
    await Promise.all([plain.open(), hostile.open()]);
    await expect.poll(() => hostile.replies.count(), soon).toBe(1);
    // Each grows into its place when it opens.
    const boxes = () => Promise.all([hostile, plain].map(({ panel }) => panel.boundingBox()));
    await expect.poll(async () => new Set((await boxes()).map((box) => JSON.stringify(box))).size, soon).toBe(1);
    expect(await hostile.launcher.boundingBox()).toEqual(await plain.launcher.boundingBox());
    await hostile.say('Still here');
    await expect.poll(() => hostile.ownMessages.count()).toBe(1);
  });

  test('leaves the page as it was: no style, and no name but parley', async () => {
    const chat = await visit(`<p>Words</p>${script()}`);
    await chat.launcher.waitFor();
    const globals = (): Promise<string[]> => chat.page.evaluate(() => Object.keys(globalThis));
    const before = await globals();
    await talk(chat);
    // Lit's own: which versions of it run, and what decorators know.
    expect((await globals()).filter((name) => !before.includes(name) && !/^(lit|reactive)[A-Z]/.test(name))).toEqual(
      [],
    );
    expect(await chat.page.evaluate(() => document.adoptedStyleSheets.length + document.styleSheets.length)).toBe(0);
  });

  test('stands where it stands in an element that is moved, turned and cut off, over whatever the page has on top', async () => {
    const moved = 'transform: translate(90px, 60px) rotate(8deg); overflow: hidden; width: 200px; height: 200px';
    const inside = `<div style="${moved}; filter: blur(0)"><parley-chat tenant="demo"></parley-chat></div>`;
    const wall = '<div style="position: fixed; inset: 0; z-index: 2147483647; background: #fff"></div>';
    const [plain, hostile] = [await visit(script()), await visit(`${inside}${wall}${script('data-open')}`)];
    await plain.open();
    await hostile.panel.waitFor();
    const boxes = () => Promise.all([hostile, plain].map(({ panel }) => panel.boundingBox()));
    await expect.poll(async () => new Set((await boxes()).map((box) => JSON.stringify(box))).size, soon).toBe(1);
    await hostile.say('Here');
    await hostile.page.locator('parley-chat [part=close]').click();
    await hostile.panel.waitFor({ state: 'hidden' });
    // Under the pointer it is drawn a little larger.
    for (const { page } of [plain, hostile]) await page.mouse.move(5, 5);
    const places = () => Promise.all([hostile, plain].map(({ launcher }) => launcher.boundingBox()));
    await expect.poll(async () => new Set((await places()).map((box) => JSON.stringify(box))).size, soon).toBe(1);
    await hostile.launcher.click();
    await hostile.panel.waitFor();
  });

  test('stands over a dialog of the page, waits under one that lets nothing else be done, and works within it', async () => {
    const wall = 'position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none';
    const chat = await visit(`<dialog style="${wall}; z-index: 2147483647">Dialog</dialog>${script('data-open')}`);
    await chat.panel.waitFor();
    await chat.page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      // Of what has the same place, the last one stands above the others.
      if (dialog) document.body.append(dialog);
      dialog?.show();
    });
    await chat.composer.click();
    await chat.say('Hello');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await chat.page.evaluate(() => {
      document.querySelector('dialog')?.close();
      document.querySelector('dialog')?.showModal();
    });
    // What a modal dialog shuts out is nobody's to reach; what was said is still there when it closes.
    await expect.poll(() => chat.composer.evaluate((area) => area.matches(':focus'))).toBe(false);
    await chat.page.keyboard.press('Escape');
    await chat.say('Back again');
    await expect.poll(() => chat.replies.count(), soon).toBe(3);
    await chat.page.evaluate(() => {
      const [dialog, element] = [document.querySelector('dialog'), document.querySelector('parley-chat')];
      if (dialog && element) dialog.append(element);
      dialog?.showModal();
    });
    await chat.composer.click();
    await chat.say('From within');
    await expect.poll(() => chat.replies.count(), soon).toBe(4);
    expect(chat.errors).toEqual([]);
  });

  test.for([
    { clock: 'an hour fast', hours: 1 },
    { clock: 'an hour slow', hours: -1 },
    { clock: 'a day slow', hours: -24 },
  ])('keeps order and answers where the visitor’s clock is $clock', async ({ hours }) => {
    const chat = new ChatPage(await context.newPage());
    await chat.page.addInitScript((milliseconds) => {
      const Real = Date;
      const now = (): number => Real.now() + milliseconds;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given) => Reflect.construct(target, given.length === 0 ? [now()] : given),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
    }, hours * 3_600_000);
    await chat.page.goto(host.serve(`<!doctype html><html lang="en"><body>${script()}`));
    await chat.open();
    for (const [index, text] of ['One', 'Two', 'Three'].entries()) {
      await chat.say(text);
      await expect.poll(() => chat.replies.count(), soon).toBe(index + 2);
    }
    const roles = () => chat.messages.evaluateAll((all) => all.map((one) => one.getAttribute('data-role')));
    const inTurn = ['ASSISTANT', 'VISITOR', 'ASSISTANT', 'VISITOR', 'ASSISTANT', 'VISITOR', 'ASSISTANT'];
    await expect.poll(roles, soon).toEqual(inTurn);
    expect(await chat.ownMessages.locator('[part=text]').allTextContents()).toEqual(['One', 'Two', 'Three']);
    await chat.page.reload();
    await chat.open();
    await expect.poll(roles, soon).toEqual(inTurn);
    expect(chat.errors).toEqual([]);
  });

  test('lives without storage', async () => {
    const chat = new ChatPage(await context.newPage());
    await chat.page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    });
    await chat.page.goto(host.serve(`<!doctype html><html lang="en"><body>${script()}`));
    await talk(chat);
    expect(chat.errors).toEqual([]);
  });

  test('goes on where the page takes the element out and puts it back', async () => {
    const chat = await visit(script());
    await talk(chat);
    const before = await chat.transcript();
    await chat.page.evaluate(() => {
      const element = document.querySelector('parley-chat');
      element?.remove();
      if (element) document.body.append(element);
    });
    await expect.poll(() => chat.transcript(), soon).toEqual(before);
    await chat.say('And on');
    await expect.poll(() => chat.replies.count(), soon).toBe(3);
  });

  test('tells a tenant that does not exist from one that does', async () => {
    const chat = await visit(`<script async src="${server.url}/widget.js" data-tenant="nobody"></script>`);
    await chat.open();
    await chat.page.locator('parley-chat [part=error]').waitFor();
    expect(await chat.page.locator('parley-chat [part=error]').innerText()).toContain('not set up');
    // A state of which nothing can be said has no mark either.
    expect(await chat.part('status').isVisible()).toBe(false);
  });

  test('keeps two chats of one page apart in what they hold and together in what they say', async () => {
    const chat = await visit(
      `<parley-chat id="one" tenant="demo"></parley-chat><parley-chat id="two" tenant="demo"></parley-chat>${script()}`,
    );
    await chat.page.locator('#one .launcher').click();
    await chat.page.evaluate(async () => {
      await customElements.whenDefined('parley-chat');
      document.querySelector<HTMLElement & { open(): void }>('#two')?.open();
    });
    // The one opened last takes the keyboard; a key pressed before that would go to nobody.
    await expect.poll(() => chat.page.evaluate(() => document.activeElement?.id), soon).toBe('two');
    await chat.page.locator('#one textarea').fill('Said once');
    await chat.page.locator('#one textarea').press('Enter');
    const own = (id: string): Promise<number> => chat.page.locator(`#${id} [data-role=VISITOR]`).count();
    await expect.poll(() => own('one'), soon).toBe(1);
    await expect.poll(() => own('two'), soon).toBe(1);
  });
});
