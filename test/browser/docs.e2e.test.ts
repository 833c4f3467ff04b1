import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';

const browser = await browserOrWarning();

describe.skipIf(browser === undefined)('the pages about the REST APIs', () => {
  let server: BuiltServer;
  let folder: string;

  beforeAll(async () => {
    folder = process.env['SCREENSHOT_DIR'] ?? mkdtempSync(join(tmpdir(), 'parley-docs-'));
    mkdirSync(folder, { recursive: true });
    server = await startBuiltServer();
  });
  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  /** A page that fails its test with what the browser complains about, or asks of another host. */
  async function open(path: string, colorScheme: 'light' | 'dark'): Promise<{ page: Page; complaints: string[] }> {
    if (browser === undefined) throw new Error('skipped without a browser');
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) {
        complaints.push(`asked ${request.url()}`);
      }
    });
    await page.goto(server.url + path);
    return { page, complaints };
  }

  test.each(['light', 'dark'] as const)('an operation is tried on its page, in %s', async (colorScheme) => {
    const { page, complaints } = await open('/docs', colorScheme);
    await page.screenshot({ path: join(folder, `docs-${colorScheme}.png`) });
    await page.getByRole('link', { name: 'lead-capture' }).click();
    const health = page.locator('#operations-health-getHealth');
    await health.locator('.opblock-summary').click();
    await health.getByRole('button', { name: 'Try it out' }).click();
    await health.getByRole('button', { name: 'Execute' }).click();
    await expect.poll(() => health.locator('.live-responses-table .response').first().innerText()).toContain('"ok"');
    await page.screenshot({ path: join(folder, `docs-lead-capture-${colorScheme}.png`), fullPage: true });
    const background = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(28, 32, 34)' : 'rgb(244, 246, 243)');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the list of APIs is accessible', async () => {
    const { page } = await open('/docs', 'dark');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });
});
