import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startMessagejsServer, type MessagejsServer } from '../harness/messagejs-server.ts';
import { documentedRequest, readSnippets } from '../harness/messagejs-snippets.ts';
import { MessageJSStandIn } from '../harness/messagejs-stand-in.ts';

const browser = await browserOrWarning();
const soon = { timeout: 30_000 };

describe.skipIf(browser === undefined)('the documented snippets in a browser', () => {
  const api = new MessageJSStandIn();
  let world: MessagejsServer;
  let origin: string;

  beforeAll(async () => {
    origin = await api.start();
    world = await startMessagejsServer();
    // messagejs.md, "Installation", with another host.
    api.page = `<!doctype html><title>A shop</title><script src="${world.server.url}/v1/messagejs.js"></script>`;
  });
  afterEach(() => api.reset());
  afterAll(async () => {
    await world.stop();
    await api.stop();
    await browser?.close();
  });

  async function open(): Promise<{ page: Page; said: string[] }> {
    if (browser === undefined) throw new Error('skipped without a browser');
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(origin);
    return { page, said };
  }

  it('send a message through the global that the script declares', async () => {
    const { page, said } = await open();
    const { program } = await readSnippets(`${origin}/api/v1`);
    await page.addScriptTag({ content: program, type: 'module' });
    await expect.poll(() => said, soon).toEqual(['Message queued successfully: msg_xyz789 Status: queued']);
    expect(api.calls).toMatchObject([
      { headers: { authorization: 'Bearer pk_live_your_api_key' }, body: documentedRequest },
    ]);
    expect(await page.evaluate(() => Object.keys(window).filter((name) => /message/i.test(name)))).toContain(
      'messagejs',
    );
    await page.close();
  });

  it('say why a message was refused', async () => {
    api.refusals.push({ status: 400, error: 'Invalid phone number', code: 'INVALID_TO' });
    const { page, said } = await open();
    const { program } = await readSnippets(`${origin}/api/v1`);
    const telling = program.replace("'Failed to send message:', error", "'Failed:', error.code, error.message");
    await page.addScriptTag({ content: telling, type: 'module' });
    await expect.poll(() => said, soon).toContain('Failed: INVALID_TO Invalid phone number');
    await page.close();
  });

  it('send through the server that the script came from, where no other one is named', async () => {
    const { page, said } = await open();
    const { program } = await readSnippets('');
    const ours = world.withOwnIds(program).replace(/^ *baseUrl:.*$/m, '');
    await page.addScriptTag({ content: ours, type: 'module' });
    await expect
      .poll(() => said, soon)
      .toEqual([expect.stringMatching(/^Message queued successfully: msg_\w{26} Status: queued$/)]);
    await expect.poll(() => world.graph.calls.map(({ text }) => text), soon).toEqual(['Hello John, 12345']);
    await page.close();
  });
});
