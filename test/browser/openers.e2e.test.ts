import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { HostPage } from './host-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

const scrolled = {
  name: 'reader',
  texts: [
    { language: 'EN', text: 'Still reading? Ask me anything about our flats in Madinaty.' },
    { language: 'AR', text: 'هل تبحث عن شقة في مدينتي؟ اسألني عن أي شيء.' },
  ],
  when: [{ scrollPercent: 80, urlMatches: ['/*'] }],
};
const leaving = {
  name: 'leaving',
  texts: [{ language: 'EN', text: 'Before you go: shall we call you?' }],
  when: [{ exitIntent: true }, { secondsOnPage: 3_600 }],
};
const elsewhere = { ...scrolled, name: 'elsewhere', when: [{ scrollPercent: 1, urlContains: ['villas'] }] };

describe.skipIf(browser === undefined)('a page that speaks first', () => {
  let server: BuiltServer;
  let host: HostPage;
  let person: DemoPerson;
  let context: BrowserContext | undefined;
  let chat: ChatPage;

  beforeAll(async () => {
    [server, host] = await Promise.all([startBuiltServer(), HostPage.start()]);
    person = await DemoPerson.signIn(server);
    await person.do('updateTenantSettings', { openers: [elsewhere, scrolled, leaving] });
  });
  afterEach(async () => {
    await context?.close();
    context = undefined;
  });
  afterAll(async () => {
    host.close();
    await Promise.all([server.stop(), browser?.close()]);
  });

  const part = (name: string) => chat.part(name);
  const kept = () => chat.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const scroll = () => chat.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

  interface Visited extends BrowserContextOptions {
    language?: 'en' | 'ar';
    attributes?: string;
    headers?: Record<string, string>;
  }

  /** A page three screens high, with openers unless `attributes` says otherwise. */
  async function visit(visited: Visited = {}): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    const { language = 'en', attributes = 'data-openers', headers = {}, ...options } = visited;
    context = await browser.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce', ...options });
    chat = new ChatPage(await context.newPage());
    const script = `<script async nonce="n0nce" ${attributes} src="${server.url}/widget.js" data-tenant="demo"></script>`;
    const words = '<p>Words</p>'.repeat(60);
    const head = '<meta name="viewport" content="width=device-width"><title>Host</title>';
    const html = `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">${head}<body>${words}${script}`;
    await chat.page.goto(host.serve(html, headers));
    await chat.launcher.waitFor();
  }

  async function readOn(): Promise<void> {
    await expect.poll(() => chat.requests, soon).toContain('/graphql');
    await expect
      .poll(async () => {
        await scroll();
        return part('opener-text').count();
      }, soon)
      .toBe(1);
  }

  test('says so once the visitor has read far enough, has kept nothing before, and says it once', async () => {
    await visit();
    await expect.poll(() => chat.requests, soon).toContain('/graphql');
    await chat.page.waitForTimeout(1_500);
    expect(await part('opener-text').count()).toBe(0);
    expect(await kept()).toEqual([]);
    expect(chat.requests.filter((path) => path.includes('parley-chat'))).toEqual([]);
    await readOn();
    expect(await part('opener-text').textContent()).toBe(scrolled.texts[0]?.text);
    expect(await kept()).toEqual([`parley:openers:demo@${server.url}`]);

    await chat.page.reload();
    await chat.launcher.waitFor();
    await expect.poll(() => chat.requests.filter((path) => path === '/graphql').length, soon).toBe(2);
    await scroll();
    await chat.page.waitForTimeout(1_500);
    expect(await part('opener-text').count()).toBe(0);
    expect(chat.errors).toEqual([]);
  });

  test('begins the conversation with what it said, also after a reload', async () => {
    await visit();
    await readOn();
    await part('opener-text').click();
    await chat.panel.waitFor();
    await expect.poll(() => chat.transcript(), soon).toEqual([scrolled.texts[0]?.text]);
    expect(await part('opener').count()).toBe(0);
    await chat.say('Yes, with two bedrooms');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await chat.page.reload();
    await chat.open();
    await expect.poll(async () => (await chat.transcript())[0], soon).toBe(scrolled.texts[0]?.text);
    expect(await part('opener').count()).toBe(0);
  });

  test('is answered by the launcher too, and taken away by Escape, which leaves the greeting as it was', async () => {
    await visit();
    await readOn();
    await part('opener-dismiss').focus();
    await chat.page.keyboard.press('Escape');
    await expect.poll(() => part('opener').count()).toBe(0);
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    expect((await chat.transcript())[0]).not.toBe(scrolled.texts[0]?.text);
  });

  test('speaks to who is about to leave', async () => {
    await visit();
    await expect.poll(() => chat.requests, soon).toContain('/graphql');
    const leave = async (): Promise<number> => {
      await chat.page.mouse.move(300, 200);
      await chat.page.mouse.move(300, -20);
      await chat.page.evaluate(() =>
        document.body.dispatchEvent(new MouseEvent('mouseout', { clientY: -1, bubbles: true })),
      );
      return part('opener-text').count();
    };
    await expect.poll(leave, soon).toBe(1);
    expect(await part('opener-text').textContent()).toBe(leaving.texts[0]?.text);
  });

  test('keeps nothing of it where the tenant asks for consent', async () => {
    await person.do('updateTenantSettings', { asksStorageConsent: true });
    try {
      await visit();
      await readOn();
      expect(await kept()).toEqual([]);
    } finally {
      await person.do('updateTenantSettings', { asksStorageConsent: false });
    }
  });

  test('asks for nothing where the page does not want it', async () => {
    await visit({ attributes: '' });
    await scroll();
    await chat.page.waitForLoadState('networkidle');
    expect(chat.requests.filter((path) => /graphql|openers/.test(path))).toEqual([]);
  });

  test('does so under a policy that allows one nonce, the gateway, and Trusted Types', async () => {
    const policy = `default-src 'none'; script-src 'nonce-n0nce'; connect-src ${server.url}; require-trusted-types-for 'script'; trusted-types lit-html`;
    await visit({ headers: { 'content-security-policy': policy } });
    await readOn();
    expect(chat.errors).toEqual([]);
  });

  test.for([
    { language: 'en', colorScheme: 'light', viewport: { width: 1000, height: 700 } },
    { language: 'ar', colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  ] as const)('has nothing that axe finds wrong, in $language, $colorScheme', async (way) => {
    await visit(way);
    await readOn();
    const { violations } = await new AxeBuilder({ page: chat.page }).include('parley-chat').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const boxes = await Promise.all(['opener', 'opener-dismiss'].map((name) => part(name).boundingBox()));
    expect(boxes[0]?.x).toBeGreaterThanOrEqual(0);
    expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThanOrEqual(way.viewport.width);
    expect(Math.min(boxes[1]?.width ?? 0, boxes[1]?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const folder = process.env['SCREENSHOT_DIR'];
    if (folder) await chat.page.screenshot({ path: `${folder}/opener-${way.language}.png` });
  });
});
