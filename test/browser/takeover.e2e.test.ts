import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { picture } from './picture.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

describe.skipIf(browser === undefined)('a person who takes over', () => {
  let server: BuiltServer;
  let person: DemoPerson;
  let chat: ChatPage;
  let conversationId: string;

  beforeAll(async () => {
    server = await startBuiltServer();
    person = await DemoPerson.signIn(server);
    await person.do('setPicture', { image: picture.toString('base64') });
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  const part = (name: string) => chat.part(name);

  async function open(): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, 'en', { reducedMotion: 'reduce' });
    conversationId = await chat.begin();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
  }

  const hasPicture = (within: string) =>
    chat.page
      .locator(`parley-chat ${within} img.face`)
      .first()
      .evaluate((image: HTMLImageElement) => image.naturalWidth > 0);

  test('is shown by name and picture, with every word of theirs, until they hand back and after', async () => {
    await open();
    await person.do('takeOver', { conversationId });
    await expect.poll(() => part('status').textContent(), soon).toMatch(/Demo Agent.* is with you/);
    expect(await part('status').getAttribute('data-live')).toBe('');
    await expect.poll(() => hasPicture('.header'), soon).toBe(true);
    await expect.poll(() => part('notice').allTextContents(), soon).toHaveLength(1);
    await person.do('reply', { conversationId, clientId: 'one', content: 'I have just the flat for you.' });
    await expect.poll(() => hasPicture('[data-role=AGENT]'), soon).toBe(true);
    await person.do('handBack', { conversationId });
    await expect
      .poll(() => part('notice').allTextContents(), soon)
      .toEqual([expect.stringContaining('Demo Agent'), 'The assistant is answering again']);
    await expect.poll(() => part('status').textContent(), soon).toMatch(/Replies at once/);
    // What they wrote stays theirs, also for a page that comes later.
    await chat.page.reload();
    await chat.open();
    await expect.poll(() => hasPicture('[data-role=AGENT]'), soon).toBe(true);
    expect(await chat.page.locator('parley-chat [data-role=AGENT] .visually-hidden').textContent()).toBe(
      'Demo Agent: ',
    );
    expect(await part('notice').allTextContents()).toEqual([
      expect.stringContaining('Demo Agent'),
      'The assistant is answering again',
    ]);
    expect(chat.errors).toEqual([]);
  });

  test('is shown as away, and as back', async () => {
    await open();
    await person.do('takeOver', { conversationId });
    await expect.poll(() => part('status').textContent(), soon).toMatch(/is with you/);
    await person.signOut();
    await expect.poll(() => part('status').textContent(), { timeout: 60_000, interval: 500 }).toMatch(/is away/);
    expect(await part('status').getAttribute('data-live')).toBeNull();
    person = await DemoPerson.signIn(server);
    await person.do('reply', { conversationId, clientId: 'back', content: 'Here I am again.' });
    await expect.poll(() => part('status').textContent(), soon).toMatch(/is with you/);
  });

  test('is the only one who is heard: a reply that was being said ends with the word it had come to', async () => {
    await open();
    const shown = await chat.watchReply();
    await chat.say('I want to buy a two bedroom apartment in Madinaty, what do you have?');
    await chat.page.locator('parley-chat [data-state=streaming]').waitFor();
    await person.do('takeOver', { conversationId });
    await expect.poll(() => part('status').textContent(), soon).toMatch(/is with you/);
    const before = await shown();
    await chat.page.waitForTimeout(2_500);
    expect(await shown()).toEqual(before);
    expect(await chat.page.locator('parley-chat [data-role=ASSISTANT]').count()).toBe(1);
    expect(await chat.ownMessages.count()).toBe(1);
  });
});
