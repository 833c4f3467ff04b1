import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000, interval: 50 };

describe.skipIf(browser === undefined)('what calls for the visitor’s attention', () => {
  let server: BuiltServer;
  let person: DemoPerson;
  let chat: ChatPage;
  let conversationId: string;

  beforeAll(async () => {
    server = await startBuiltServer();
    person = await DemoPerson.signIn(server);
  });
  afterEach(() => chat.close());
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  /** A chat that a person has taken over, so that only they write. */
  async function talkToPerson(attributes: Record<string, string> = {}): Promise<void> {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, 'en', { reducedMotion: 'reduce' });
    await chat.page.evaluate((given) => {
      const element = document.querySelector('parley-chat');
      for (const [name, value] of Object.entries(given)) element?.setAttribute(name, value);
      const sounds = { count: 0 };
      Object.assign(globalThis, { sounds });
      const { AudioContext: Audio } = globalThis;
      globalThis.AudioContext = class extends Audio {
        constructor() {
          super();
          sounds.count++;
        }
      };
    }, attributes);
    conversationId = await chat.begin();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    await person.do('takeOver', { conversationId });
    await chat.part('notice').waitFor();
  }

  const write = (content: string) => person.do('reply', { conversationId, clientId: crypto.randomUUID(), content });
  const sounds = () => chat.page.evaluate(() => Reflect.get(globalThis, 'sounds').count);
  const writings = () => chat.page.locator('parley-chat [data-role=AGENT][data-state=received]');

  /** As a browser says it of a page behind another one. */
  const hide = (hidden: boolean) =>
    chat.page.evaluate(
      (state) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      hidden ? 'hidden' : 'visible',
    );

  test('a closed chat counts what is unread on its launcher, and says so by name; reading clears it', async () => {
    await talkToPerson();
    await chat.page.keyboard.press('Escape');
    expect(await chat.part('badge').count()).toBe(0);
    await write('One');
    await write('Two');
    await expect.poll(() => chat.part('badge').allTextContents(), soon).toEqual(['2']);
    expect(await chat.launcher.getAttribute('aria-label')).toBe('Open chat, 2 new messages');
    await chat.launcher.click();
    await expect.poll(() => chat.part('badge').count(), soon).toBe(0);
    await chat.page.keyboard.press('Escape');
    expect(await chat.launcher.getAttribute('aria-label')).toBe('Open chat');
  });

  test('a page behind another one counts in its title, and has its own again when it is looked at', async () => {
    await talkToPerson();
    const title = await chat.page.title();
    await hide(true);
    await write('Are you still there?');
    await expect.poll(() => chat.page.title(), soon).toBe(`(1) ${title}`);
    await hide(false);
    await expect.poll(() => chat.page.title(), soon).toBe(title);
  });

  test('nothing is heard unless the page wants it', async () => {
    await talkToPerson();
    await chat.page.keyboard.press('Escape');
    await write('Hello?');
    await expect.poll(() => chat.part('badge').count(), soon).toBe(1);
    // A sound would have to be fetched first.
    await chat.page.waitForTimeout(1_500);
    expect(await sounds()).toBe(0);
  });

  test('a message that is not looked at is heard where the page wants it, and one that is read is not', async () => {
    await talkToPerson({ sound: '' });
    await write('In sight');
    await expect.poll(() => writings().count(), soon).toBe(1);
    expect(await sounds()).toBe(0);
    await chat.page.keyboard.press('Escape');
    await write('Out of sight');
    await expect.poll(sounds, soon).toBe(1);
  });

  test('who reads further up is told of new messages, and not moved; who reads along follows', async () => {
    await talkToPerson();
    const scroller = chat.part('transcript');
    const fromEnd = () => scroller.evaluate((one) => Math.round(one.scrollHeight - one.clientHeight - one.scrollTop));
    await write('Line\n'.repeat(60));
    await expect.poll(() => writings().count(), soon).toBe(1);
    await expect.poll(fromEnd, soon).toBeLessThan(4);
    expect(await chat.part('jump').count()).toBe(0);
    await scroller.evaluate((one) => one.scrollTo(0, 100));
    await chat.part('jump').waitFor();
    await write('News');
    await expect.poll(() => chat.part('jump').getAttribute('aria-label'), soon).toBe('New messages');
    expect(await scroller.evaluate((one) => one.scrollTop)).toBe(100);
    await chat.part('jump').click();
    await expect.poll(fromEnd, soon).toBeLessThan(4);
    await expect.poll(() => chat.part('jump').count()).toBe(0);
  });

  test('a person’s typing is shown, theirs is told the visitor’s, and what was read is said', async () => {
    await talkToPerson();
    const type = setInterval(() => void person.do('setTyping', { conversationId, typing: true }), 300);
    await chat.part('typing').waitFor();
    clearInterval(type);
    await write('Here');
    await expect.poll(() => chat.part('typing').count(), soon).toBe(0);
    const told: string[] = [];
    chat.page.on('request', (request) => told.push(request.postData() ?? ''));
    await chat.composer.pressSequentially('Hel');
    await expect.poll(() => told.some((body) => /SetTyping.*"typing":true/s.test(body)), soon).toBe(true);
    await chat.composer.press('Enter');
    await expect.poll(() => chat.part('delivery').textContent(), soon).toMatch(/Sent/);
    await person.do('markRead', { conversationId, seq: 1_000 });
    await expect.poll(() => chat.part('delivery').textContent(), soon).toMatch(/Seen/);
  });

  test('a reply is announced when it begins and when it is whole, and draws nothing anew that stands above it', async () => {
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, 'en', { reducedMotion: 'reduce' });
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    await chat.say('What do you have in Madinaty?');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await chat.page.waitForTimeout(500);
    await chat.page.evaluate(() => {
      const root = document.querySelector('parley-chat')?.shadowRoot;
      const [announced, touched]: [string[], string[]] = [[], []];
      const region = root?.querySelector('[part=announcer]');
      const settled = [...(root?.querySelectorAll('[data-state=received] [part=text]') ?? [])];
      Object.assign(globalThis, { announced, touched, settled });
      const options = { childList: true, characterData: true, subtree: true };
      if (region) new MutationObserver(() => announced.push(region.textContent)).observe(region, options);
      for (const text of settled) new MutationObserver(() => touched.push(text.textContent)).observe(text, options);
    });
    await chat.say('And how much is a villa there?');
    await expect.poll(() => chat.replies.count(), soon).toBe(3);
    const announced = await chat.page.evaluate(() => Reflect.get(globalThis, 'announced'));
    const reply = (await chat.page.locator('parley-chat [data-role=ASSISTANT] [part=text]').last().textContent()) ?? '';
    expect(announced).toHaveLength(2);
    expect(announced[0]).toMatch(/Assistant.* is answering/);
    expect(announced[1]).toMatch(/Assistant.* says:/);
    expect(announced[1].replaceAll(/[\s•]/g, '')).toContain(reply.replaceAll(/[\s•]/g, '').slice(0, 40));
    expect(await chat.page.evaluate(() => Reflect.get(globalThis, 'touched'))).toEqual([]);
    const stay = () => Reflect.get(globalThis, 'settled').every(({ isConnected }: Node) => isConnected);
    expect(await chat.page.evaluate(stay)).toBe(true);
  });
});
