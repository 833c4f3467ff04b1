import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { documentedRequest, readSnippets } from '../harness/messagejs-snippets.ts';
import { MessageJSStandIn } from '../harness/messagejs-stand-in.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';

const browser = await browserOrWarning();

describe.skipIf(browser === undefined)('the documented snippets in a browser', () => {
  const api = new MessageJSStandIn();
  let server: BuiltServer;
  let origin: string;

  beforeAll(async () => {
    origin = await api.start();
    server = await startBuiltServer();
    // messagejs.md, "Installation", with another host.
    api.page = `<!doctype html><title>A shop</title><script src="${server.url}/v1/messagejs.js"></script>`;
  });
  afterEach(() => api.reset());
  afterAll(async () => {
    await server.stop();
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
    await expect.poll(() => said).toEqual(['Message queued successfully: msg_xyz789 Status: queued']);
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
    await expect.poll(() => said).toContain('Failed: INVALID_TO Invalid phone number');
    await page.close();
  });

  it('speak to the server that the script came from where no other one is named', async () => {
    const { page, said } = await open();
    const program = `messagejs.init({ apiKey: 'pk_live_nobodys' });
      messagejs.sendMessage({ to: '+1', connectorId: 'conn_1', templateId: 'tpl_1' })
        .catch((error) => console.log(error.status, error.name));`;
    const [asked] = await Promise.all([page.waitForRequest(/messages/), page.addScriptTag({ content: program })]);
    expect(asked.url()).toBe(`${server.url}/api/v1/messages`);
    await expect.poll(() => said.at(-1)).toMatch(/^40[14] MessageJSError$/);
    await page.close();
  });
});
