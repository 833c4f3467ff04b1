import { AxeBuilder } from '@axe-core/playwright';
import { send } from '@parley/gateway/testing/graphql-client';
import { StartConversationDocument } from '@parley/schema/generated/documents';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';

const browser = await browserOrWarning();
const soon = { timeout: 40_000, interval: 200 };
const flat = { name: 'flat.png', mimeType: 'image/png', buffer: picture };
const plan = { name: 'مخطط الشقة.txt', mimeType: 'text/plain', buffer: Buffer.from('غرفتان وصالة') };

describe.skipIf(browser === undefined)('files in the chat', () => {
  let server: BuiltServer;
  let chat: ChatPage;

  beforeAll(async () => {
    server = await startBuiltServer();
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  const part = (name: string) => chat.page.locator(`parley-chat [part~=${name}]`);
  const chooser = () => chat.page.locator('parley-chat input[type=file]');

  async function open(language: 'en' | 'ar' = 'en'): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, language, { reducedMotion: 'reduce' });
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    await chooser().waitFor({ state: 'attached' });
  }

  /** Everything stored of the visitor's, with the names of its files. */
  async function stored(): Promise<{ content: string; files: string[] }[]> {
    const visitorToken = await chat.page.evaluate(
      () => Object.entries(localStorage).find(([key]) => key.startsWith('parley:visitor:'))?.[1] ?? null,
    );
    const input = { tenant: 'demo', visitorToken };
    const { startConversation } = await send(server.url, StartConversationDocument, { input });
    return startConversation.conversation.messages.nodes
      .filter(({ role }) => role === 'VISITOR')
      .map(({ content, attachments }) => ({ content, files: attachments.map(({ name }) => name) }));
  }

  test('are chosen, shown, taken out again, sent without a word, and drawn from the gateway', async () => {
    await open();
    await chooser().setInputFiles([flat, plan]);
    await expect.poll(() => part('staged-file').count()).toBe(2);
    await part('remove-file').nth(1).click();
    await expect.poll(() => part('staged-file').count()).toBe(1);
    await part('send').click();
    const image = chat.ownMessages.locator('img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), soon).toBeGreaterThan(1);
    expect(await image.getAttribute('alt')).toBe('flat.png');
    await expect.poll(() => part('staged-file').count()).toBe(0);
    expect(await stored()).toEqual([{ content: 'flat.png', files: ['flat.png'] }]);
    // The name that is stored in the place of words is not shown beside the picture.
    expect(await chat.ownMessages.locator('[part=text]').count()).toBe(0);
    expect(chat.errors).toEqual([]);
  });

  test('wait with their message while the gateway is away, survive a reload, and arrive once', async () => {
    await open();
    await chat.page.route('**/files?*', (route) => route.abort());
    await chooser().setInputFiles([flat]);
    await chat.composer.fill('This flat');
    await part('send').click();
    await chat.ownMessages.locator('canvas').waitFor();
    await chat.page.reload();
    await chat.open();
    await chat.ownMessages.locator('canvas').waitFor();
    expect(await stored()).toEqual([]);
    await chat.page.unroute('**/files?*');
    await expect.poll(() => stored(), soon).toEqual([{ content: 'This flat', files: ['flat.png'] }]);
    await chat.ownMessages.locator('img').waitFor();
    await expect.poll(() => chat.ownMessages.count()).toBe(1);
  });

  test('are pasted, and dropped onto the panel, which says where', async () => {
    await open();
    await chat.panel.evaluate((panel) => {
      const data = new DataTransfer();
      data.items.add(new File(['Two rooms'], 'rooms.txt', { type: 'text/plain' }));
      panel
        .querySelector('textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      panel.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    expect(await chat.panel.getAttribute('data-drop')).toBe('');
    await chat.panel.evaluate((panel) => {
      const data = new DataTransfer();
      data.items.add(new File(['1,2'], 'prices.csv', { type: 'text/csv' }));
      panel.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    expect(await chat.panel.getAttribute('data-drop')).toBeNull();
    await expect
      .poll(() => part('staged-file').locator('.file-name').allTextContents())
      .toEqual(['rooms.txt', 'prices.csv']);
  });

  test.for([
    { what: 'too large', file: { ...flat, buffer: Buffer.alloc(10 * 1024 * 1024 + 1) }, says: /larger than 10 MB/ },
    { what: 'of another kind', file: { ...flat, name: 'page.html' }, says: /cannot be sent/ },
  ])('that are $what are refused before they are sent', async ({ file, says }) => {
    await open();
    await chooser().setInputFiles([file]);
    await expect.poll(() => chat.page.locator('parley-chat .composer .fault').textContent()).toMatch(says);
    expect(await part('staged-file').count()).toBe(0);
    expect(chat.requests.filter((path) => path === '/files')).toEqual([]);
  });

  test('that the gateway refuses leave their message to be tried again', async () => {
    await open();
    await chooser().setInputFiles([{ ...flat, buffer: Buffer.from('<script>alert(1)</script>') }]);
    await part('send').click();
    await expect.poll(() => chat.ownMessages.getAttribute('data-state'), soon).toBe('failed');
    expect(await stored()).toEqual([]);
  });

  test.for(['en', 'ar'] as const)('have nothing that axe finds wrong, in %s', async (language) => {
    await open(language);
    await chooser().setInputFiles([plan]);
    await part('send').click();
    await chat.ownMessages.locator('a.file').waitFor();
    await chooser().setInputFiles([flat, plan]);
    await part('staged-file').first().waitFor();
    const { violations } = await new AxeBuilder({ page: chat.page }).include('parley-chat').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const folder = process.env['SCREENSHOT_DIR'];
    if (folder) await chat.page.screenshot({ path: `${folder}/files-${language}.png` });
  });
});
