import type { BrowserContext, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };
const talk = '**/parley-talk.js*';

describe.skipIf(browser === undefined)('what can be written before the conversation is there', () => {
  let server: BuiltServer;
  let context: BrowserContext;
  let chat: ChatPage;

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  beforeEach(async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
    chat = new ChatPage(await context.newPage());
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    await server.stop();
  });

  /** Opens a chat whose conversation comes when the returned function is called. */
  async function openWithoutTalk(): Promise<() => Promise<void>> {
    const held: Route[] = [];
    await chat.page.route(talk, (route) => void held.push(route));
    await chat.page.goto(`${server.url}/?lang=en`);
    await chat.open();
    await chat.composer.waitFor();
    return async () => {
      for (const route of held) await route.continue();
    };
  }

  const written = () =>
    chat.composer.evaluate((area: HTMLTextAreaElement) => {
      const root = area.getRootNode();
      const focused = root instanceof ShadowRoot && root.activeElement === area;
      return { text: area.value, start: area.selectionStart, end: area.selectionEnd, focused };
    });

  test('stays as it is when the conversation comes, with its caret, its focus and its field', async () => {
    const release = await openWithoutTalk();
    await chat.composer.pressSequentially('Is it free?');
    await chat.composer.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 5));
    const field = await chat.composer.elementHandle();
    const before = await written();
    expect(before).toEqual({ text: 'Is it free?', start: 3, end: 5, focused: true });
    await release();
    await chat.messages.first().waitFor();
    expect(await written()).toEqual(before);
    expect(await field?.evaluate((area) => area.isConnected)).toBe(true);
    expect(await chat.ownMessages.count()).toBe(0);
  });

  test('is sent by itself where it was to be sent, and outlives a reload until then', async () => {
    await openWithoutTalk();
    await chat.say('Is the flat in Maadi still free?');
    expect((await written()).text.trim()).toBe('Is the flat in Maadi still free?');
    const release = await openWithoutTalk();
    await expect.poll(async () => (await written()).text.trim(), soon).toBe('Is the flat in Maadi still free?');
    await chat.composer.press('Enter');
    await release();
    await chat.ownMessages.getByText('Is the flat in Maadi still free?', { exact: true }).waitFor();
    expect(await written()).toMatchObject({ text: '', focused: true });
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
  });

  test('waits for its writer who goes on writing', async () => {
    const release = await openWithoutTalk();
    await chat.say('Is it free?');
    await chat.composer.pressSequentially('And is there');
    await release();
    await chat.messages.first().waitFor();
    await chat.composer.pressSequentially(' a lift?');
    expect(await chat.ownMessages.count()).toBe(0);
    await chat.composer.press('Enter');
    await expect
      .poll(() => chat.ownMessages.locator('[part=text]').allTextContents(), soon)
      .toEqual(['Is it free?\nAnd is there a lift?']);
  });

  test('is sent though the code that sends could not be fetched at first', async () => {
    let refused = 0;
    await chat.page.route(talk, (route) => (refused++ < 2 ? route.abort() : route.continue()));
    await chat.page.goto(`${server.url}/?lang=en`);
    await chat.open();
    await chat.say('Hello');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    expect(await chat.ownMessages.locator('[part=text]').allTextContents()).toEqual(['Hello']);
    expect(refused).toBeGreaterThan(1);
  });

  test('is said by the page as well', async () => {
    const release = await openWithoutTalk();
    await chat.page.evaluate(`parley('send', 'One'); parley('send', 'Two')`);
    await release();
    await expect.poll(() => chat.ownMessages.locator('[part=text]').allTextContents(), soon).toEqual(['One', 'Two']);
  });
});
