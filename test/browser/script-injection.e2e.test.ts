import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { LoginDocument } from '@parley/schema/generated/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';
import { xssPayloads } from './xss-payloads.ts';

const browser = await browserOrWarning();
const soon = { timeout: 60_000, interval: 100 };

/** What words may become. */
const allowed = 'a p strong em s code pre ul ol li blockquote span bdi'.split(' ');

/** Messages of at most 3,900 characters that hold all payloads, whole. */
function messages(): string[] {
  const texts: string[] = [];
  for (const payload of xssPayloads) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + payload.length < 3_900) texts[texts.length - 1] = `${last}\n\n${payload}`;
    else texts.push(payload);
  }
  return texts;
}

describe.skipIf(browser === undefined)(`${xssPayloads.length} ways to bring a script in`, () => {
  let server: BuiltServer;
  let chat: ChatPage;
  let conversationId: string;

  beforeAll(async () => {
    server = await startBuiltServer();
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, 'en');
    const begun = chat.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('parley-conversation', (event) => {
            if (event instanceof CustomEvent) resolve(event.detail.conversationId);
          });
        }),
    );
    await chat.open();
    conversationId = await begun;
  });
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  /** Whatever would run has run, and nothing but words has been made. */
  async function expectOnlyWords(): Promise<void> {
    const found = await chat.page.evaluate(() => {
      const root = document.querySelector('parley-chat')?.shadowRoot;
      const made = Array.from(root?.querySelectorAll<HTMLElement>('[part=text] *') ?? []);
      return {
        ran: 'hacked' in window,
        tags: [...new Set(made.map(({ localName }) => localName))],
        handlers: made.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
        links: made
          .filter((element) => element instanceof HTMLAnchorElement)
          .map(({ protocol, rel }) => `${protocol} ${rel}`),
      };
    });
    expect(found.ran).toBe(false);
    expect(found.tags.filter((tag) => !allowed.includes(tag))).toEqual([]);
    expect(found.handlers).toEqual([]);
    for (const link of new Set(found.links)) expect(link).toMatch(/^(https?|mailto|tel): noopener noreferrer$/);
    expect(chat.errors).toEqual([]);
  }

  test('as a person writes it, where Markdown is read', async () => {
    const { login } = await send(server.url, LoginDocument, {
      input: { login: 'admin', password: server.demoPassword },
    });
    const reply = 'mutation ($input: ReplyInput!) { reply(input: $input) { message { id } } }';
    for (const content of messages()) {
      await sendText(
        server.url,
        reply,
        { input: { conversationId, clientId: crypto.randomUUID(), content } },
        login.accessToken,
      );
    }
    await expect.poll(() => chat.page.locator('parley-chat [data-role=AGENT]').count(), soon).toBe(messages().length);
    await chat.page.locator('parley-chat [part=text] strong').first().waitFor();
    await expectOnlyWords();
  });

  test('as a visitor writes it, where it stays as it was typed', async () => {
    for (const text of messages()) await chat.say(text);
    await expect
      .poll(
        () => chat.page.locator('parley-chat [data-role=VISITOR]:is([data-state=sent], [data-state=seen])').count(),
        soon,
      )
      .toBe(messages().length);
    await expectOnlyWords();
    expect(await chat.ownMessages.locator('[part=text]').allTextContents()).toEqual(
      messages().map((text) => text.trim()),
    );
  });
});
