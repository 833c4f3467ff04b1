import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { freePort } from '../harness/free-port.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { ChatPage } from './chat-page.ts';

const browser = await browserOrWarning();
const soon = { timeout: 60_000 };

describe.skipIf(browser === undefined)('a gateway that dies under an open chat', () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'parley restart '));
  let port: number;
  let server: BuiltServer;
  let chat: ChatPage;

  beforeAll(async () => {
    port = await freePort();
    server = await startBuiltServer({ port, dataDirectory });
    if (browser === undefined) throw new Error('skipped without a browser');
    chat = await ChatPage.visit(browser, server.url, 'en');
    await chat.open();
    await chat.replies.first().waitFor(); // the greeting
  });
  afterAll(async () => {
    await browser?.close();
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  });

  test('answers once what it had accepted, though it was killed in mid-reply', async () => {
    await chat.say('I want to rent a two bedroom apartment in Madinaty');
    await chat.page.locator('parley-chat [data-state=streaming]').waitFor();
    await server.kill();
    server = await startBuiltServer({ port, dataDirectory });
    await expect.poll(() => chat.replies.count(), soon).toBe(2); // the greeting, and one answer
    await chat.page.waitForTimeout(2000);
    expect(await chat.replies.count()).toBe(2);
  });

  test('gets what was written while it was away, once', async () => {
    await server.stop();
    await chat.say('And what about the garden?');
    await expect.poll(() => chat.ownMessages.count()).toBe(2);
    server = await startBuiltServer({ port, dataDirectory });
    await expect.poll(() => chat.replies.count(), soon).toBe(3);
    expect(await chat.ownMessages.count()).toBe(2);

    const seen = await chat.transcript();
    await chat.page.reload();
    await chat.open();
    await expect.poll(() => chat.transcript(), soon).toEqual(seen);
  });
});
