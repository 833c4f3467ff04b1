import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000 };

const inEnglish =
  'I want to buy a two bedroom apartment this week, my budget is 4 million, call me on +201001234567. I am Mona.';
const inArabic = 'عايزة أشتري شقة غرفتين الأسبوع ده، ميزانيتي ٤ مليون، كلموني على 01001234567. أنا منى.';

describe.skipIf(browser === undefined)('the widget on the page of the built server', () => {
  let server: BuiltServer;
  let chat: ChatPage;

  async function visit(language: 'en' | 'ar', url = server.url): Promise<ChatPage> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, url, language);
    return chat;
  }

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  test('asks for nothing of its own before it is opened', async () => {
    await visit('en');
    await chat.launcher.waitFor();
    await chat.page.waitForLoadState('networkidle');
    expect(chat.requests).toContain('/widget.js');
    expect(chat.requests.filter((path) => /graphql|parley-chat/.test(path))).toEqual([]);
  });

  test('comes as small as it is, to those who can unpack it', async () => {
    const get = (path: string, encoding: string) =>
      fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } });
    for (const path of ['/widget.js', '/widget/parley-chat.js', '/widget/parley-ar.js']) {
      const [packed, plain] = await Promise.all([get(path, 'br'), get(path, 'identity')]);
      expect(packed.headers.get('content-encoding')).toBe('br');
      expect(packed.headers.get('content-type')).toMatch(/javascript/);
      expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(await packed.text()).toBe(await plain.text());
    }
  });

  test.for([
    { when: 'before the connection stands', greetings: 0 },
    { when: 'after the greeting', greetings: 1 },
  ])('streams the reply to what was said $when, and shows the lead', async ({ greetings }) => {
    await visit('en');
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBeGreaterThanOrEqual(greetings);
    const shown = await chat.watchReply();
    await chat.say(inEnglish);
    await expect.poll(() => chat.leadCard.getAttribute('data-intent'), soon).toBe('HOT');
    await expect.poll(() => chat.replies.count(), soon).toBe(2); // the greeting, and the answer

    const texts = await shown();
    expect(texts.length).toBeGreaterThan(3);
    // Line breaks and bullets are text until they make a list or end a paragraph, which are drawn without them.
    const words = [...texts, (await chat.transcript()).at(-1) ?? ''].map((text) => text.replaceAll(/[\s•]/g, ''));
    for (const [index, text] of words.slice(1).entries())
      expect(text.slice(0, words[index]?.length)).toBe(words[index]);

    const card = await chat.leadCard.innerText();
    expect(Number(await chat.leadCard.locator('[part=score]').innerText())).toBeGreaterThanOrEqual(70);
    expect(card).toContain('Mona');
    expect(card).toContain('+201001234567');
    expect(chat.errors).toEqual([]);
  });

  test('has the conversation again after a reload', async () => {
    await visit('en');
    await chat.open();
    await chat.say('What do you have in Madinaty?');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    const before = await chat.transcript();

    await chat.page.reload();
    await chat.open();
    await expect.poll(() => chat.transcript(), soon).toEqual(before);
  });

  test('shows the pictures of its cards under another name of the same host', async () => {
    await visit('en', server.url.replace('localhost', '127.0.0.1'));
    await chat.open();
    await chat.say(inEnglish);
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    const picture = chat.replies.locator('img').first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(chat.errors).toEqual([]);
  });

  test('is right to left in Arabic, and judges Arabic', async () => {
    await visit('ar');
    await chat.open();
    expect(await chat.page.locator('parley-chat [part=root]').getAttribute('dir')).toBe('rtl');
    const launcher = await chat.launcher.boundingBox();
    expect(launcher?.x).toBeLessThan(640);
    await chat.say(inArabic);
    await expect.poll(() => chat.leadCard.getAttribute('data-intent'), soon).toBe('HOT');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    expect((await chat.transcript()).at(-1)).toMatch(/\p{Script=Arabic}/u);
    const own = chat.ownMessages.locator('[part=text]');
    expect(await own.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await chat.leadCard.innerText()).toContain('+201001234567');
    // Evidence and last action come from the server in English; the card says them in the page's language.
    for (const part of ['evidence', 'last-action']) {
      expect(await chat.page.locator(`parley-lead-card [part=${part}]`).innerText()).not.toMatch(/[a-z]/i);
    }
  });

  test('is worked by the keyboard alone', async () => {
    await visit('en');
    const { page } = chat;
    await chat.launcher.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chat.composer.evaluate((element) => element.matches(':focus')), soon).toBe(true);
    await page.keyboard.type('Hello');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('who is there?');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => chat.ownMessages.locator('[part=text]').allTextContents())
      .toEqual(['Hello\nwho is there?']);

    await page.keyboard.press('Escape');
    await chat.panel.waitFor({ state: 'hidden' });
    expect(await chat.launcher.evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  test.for(['en', 'ar'] as const)('has nothing that axe finds wrong, in %s', async (language) => {
    await visit(language);
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    const { violations } = await new AxeBuilder({ page: chat.page }).include('parley-chat').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});
