import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { DemoPerson } from '../harness/demo-person.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { TokenGateway } from '../harness/token-gateway.ts';
import { ChatPage } from './chat-page.ts';
import { HostPage } from './host-page.ts';
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

/** Nothing that would run is refused by its place or its origin: where it does not, the chat has let nothing in. */
const policy = "require-trusted-types-for 'script'; trusted-types lit-html";

describe.skipIf(browser === undefined)(`${xssPayloads.length} ways to bring a script in`, () => {
  let server: BuiltServer;
  let host: HostPage;
  let gateway: TokenGateway;
  let chat: ChatPage;
  let conversationId: string;

  beforeAll(async () => {
    [server, host] = await Promise.all([startBuiltServer(), HostPage.start()]);
    gateway = await TokenGateway.start(server.port);
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = new ChatPage(await browser.newPage());
    const script = `<script async src="${gateway.url}/widget.js" data-tenant="demo"></script>`;
    const page = `<!doctype html><html lang="en"><title>Host</title><body>${script}`;
    await chat.page.goto(host.serve(page, { 'content-security-policy': policy }));
    conversationId = await chat.begin();
  });
  afterAll(async () => {
    host.close();
    gateway.close();
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

  test('as a model says it piece by piece, where Markdown is read while it is half there', async () => {
    await expect.poll(() => gateway.isHeard, soon).toBe(true);
    for (const text of messages()) {
      await gateway.tell(text.match(/.{1,7}/gs) ?? [], 2_000);
      const end = text.trim().slice(-6);
      const said = chat.page.locator('parley-chat [data-state=streaming] [part=text]');
      await expect.poll(() => said.textContent(), soon).toContain(end);
      await expectOnlyWords();
    }
  });

  test('as a person writes it, where Markdown is read', async () => {
    const person = await DemoPerson.signIn(server);
    for (const content of messages())
      await person.do('reply', { conversationId, clientId: crypto.randomUUID(), content });
    await expect.poll(() => chat.page.locator('parley-chat [data-role=AGENT]').count(), soon).toBe(messages().length);
    await chat.page.locator('parley-chat [part=text] pre').first().waitFor();
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
