import { createHmac } from 'node:crypto';
import { send, sendText } from '@parley/gateway/testing/graphql-client';
import { LoginDocument } from '@parley/schema/generated/documents';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000 };

interface Identity {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
}

describe.skipIf(browser === undefined)('a visitor whom the page knows', () => {
  let server: BuiltServer;
  let secret: string;

  beforeAll(async () => {
    server = await startBuiltServer();
    const input = { login: 'admin', password: server.demoPassword };
    const { login } = await send(server.url, LoginDocument, { input });
    const rotate = `mutation { rotateIdentitySecret(input: {}) { secret } }`;
    secret = Object(await sendText(server.url, rotate, {}, login.accessToken)).rotateIdentitySecret.secret;
  });
  afterAll(async () => {
    await Promise.all([server.stop(), browser?.close()]);
  });

  const signed = (id: string): Identity => ({
    id,
    hash: createHmac('sha256', secret).update(id).digest('hex'),
    name: 'Mona',
  });

  /** A device of its own; the page asks before the loader has come, as an inline script would. */
  async function visit(identity: Identity | null): Promise<ChatPage> {
    if (browser === undefined) throw new Error('skipped without a browser');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript((given) => {
      Reflect.set(window, 'parley', { queue: [['identify', given]] });
    }, identity);
    const chat = new ChatPage(await context.newPage());
    await chat.page.goto(`${server.url}/?lang=en`);
    return chat;
  }

  /** `parley(...)` on the page. */
  const ask = (page: Page, ...call: unknown[]) =>
    page.evaluate((given) => void Reflect.apply(Reflect.get(window, 'parley'), null, given), call);

  const kept = (page: Page) =>
    page.evaluate(async () => {
      const request = indexedDB.open('parley', 1);
      const database = await new Promise<IDBDatabase>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
      const names = [...database.objectStoreNames];
      const rows = names.length > 0 ? database.transaction(names).objectStore('outbox').count() : null;
      const waiting =
        rows && (await new Promise((resolve) => rows.addEventListener('success', () => resolve(rows.result))));
      return [waiting ?? 0, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    });

  test('has the same conversation on every device, and nothing is fetched to name them', async () => {
    const phone = await visit(signed('mona'));
    await phone.page.waitForLoadState('networkidle');
    expect(phone.requests.filter((path) => /graphql|parley-chat/.test(path))).toEqual([]);
    await phone.open();
    await phone.say('Do you have a flat in Madinaty?');
    await expect.poll(() => phone.replies.count(), soon).toBe(2);
    const desk = await visit(signed('mona'));
    await desk.open();
    await expect.poll(() => desk.transcript(), soon).toEqual(await phone.transcript());
    const other = await visit(signed('omar'));
    await other.open();
    await expect.poll(() => other.replies.count(), soon).toBe(1);
    expect(await other.ownMessages.count()).toBe(0);
    await Promise.all([phone, desk, other].map((chat) => chat.close()));
  });

  test('is told that there is no chat where the signature is wrong', async () => {
    const forged = await visit({ ...signed('mona'), id: 'sara' });
    await forged.open();
    await forged.page.locator('parley-chat [part=error]').waitFor();
    expect(await forged.composer.count()).toBe(0);
    await forged.close();
  });

  test('signs in and out while the chat is open', async () => {
    const chat = await visit(null);
    await chat.open();
    await chat.say('Hello from a stranger');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await ask(chat.page, 'identify', signed('nour'));
    await expect.poll(() => chat.ownMessages.count(), soon).toBe(0);
    await chat.say('Hello from Nour');
    await expect.poll(() => chat.replies.count(), soon).toBe(2);
    await ask(chat.page, 'shutdown');
    await chat.panel.waitFor({ state: 'hidden' });
    await expect.poll(() => kept(chat.page)).toEqual([0]);
    await chat.open();
    await expect.poll(() => chat.replies.count(), soon).toBe(1);
    expect(await chat.ownMessages.count()).toBe(0);
    expect(chat.errors).toEqual([]);
    await chat.close();
  });
});
