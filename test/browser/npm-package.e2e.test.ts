import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserOrWarning } from '../harness/browser-or-warning.ts';
import { startBuiltServer, type BuiltServer } from '../harness/start-built-server.ts';
import { WidgetConsumer } from '../harness/widget-consumer.ts';
import { ChatPage } from './chat-page.ts';

const soon = { timeout: 30_000 };
const tool = (...parts: string[]): string => join(import.meta.dirname, '..', '..', 'node_modules', ...parts);
const tsc = tool('typescript', 'bin', 'tsc');
const vite = tool('vite', 'bin', 'vite.js');
const browser = await browserOrWarning();

describe('the package @parley/widget, installed from its tarball', () => {
  let consumer: WidgetConsumer;
  beforeAll(async () => {
    consumer = await WidgetConsumer.install();
  });
  afterAll(() => consumer.remove());

  test('has types that let a program and the examples of its README pass, and refuse what is wrong', async () => {
    const readme = readFileSync(consumer.path('node_modules', '@parley', 'widget', 'README.md'), 'utf8');
    const examples = [...readme.matchAll(/```(tsx?)\n([^]*?)```/g)];
    expect(examples.length).toBe(2);
    for (const [, kind, text = ''] of examples) writeFileSync(consumer.path(`readme-${kind}.${kind}`), text);
    await expect(consumer.node(tsc, '-p', '.')).resolves.toBe('');
  });

  test.each(['@parley/widget', '@parley/widget/lead-card', '@parley/widget/react', '@parley/widget/react/lead-card'])(
    '%s can be imported by a server, where there is no page',
    async (name) => {
      const program = `const [[, made]] = Object.entries(await import('${name}')); console.log('document' in globalThis, typeof made)`;
      expect(await consumer.node('--input-type=module', '--eval', program)).toMatch(/^false (function|object)\n$/);
    },
  );

  test('names its manifest, which names files that are there', async () => {
    const installed = (file: string): string => consumer.path('node_modules', '@parley', 'widget', file);
    const { customElements } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    const { modules } = JSON.parse(readFileSync(installed(customElements), 'utf8')) as { modules: { path: string }[] };
    expect(modules.map(({ path }) => readFileSync(installed(path)).length > 0)).toEqual([true, true]);
  });

  describe.skipIf(browser === undefined)('bundled by vite', () => {
    let server: BuiltServer;
    let site: PreviewServer;

    beforeAll(async () => {
      server = await startBuiltServer();
      await consumer.node(vite, 'build', '--outDir', 'site');
      await consumer.node(vite, 'build', '--ssr', 'server.tsx', '--outDir', 'server');
      const drawn = await consumer.node('--input-type=module', '--eval', drawProgram(server.url));
      const page = consumer.path('site', 'react.html');
      const root = `<div id="root" data-endpoint="${server.url}">${drawn}</div>`;
      writeFileSync(page, readFileSync(page, 'utf8').replace('<div id="root"></div>', root));
      site = await preview({
        root: consumer.folder,
        build: { outDir: 'site' },
        preview: { port: 0, host: '127.0.0.1' },
      });
    });
    afterAll(async () => {
      await site?.close();
      await Promise.all([server.stop(), browser?.close()]);
    });

    const drawProgram = (endpoint: string): string =>
      `import { drawn } from './server/server.js'; process.stdout.write(drawn('${endpoint}'))`;

    async function visit(path: string): Promise<ChatPage> {
      if (browser === undefined) throw new Error('skipped without a browser');
      const chat = new ChatPage(await browser.newPage());
      await chat.page.goto(`${site.resolvedUrls?.local[0]}${path}`);
      return chat;
    }

    test('is a chat on a page without a framework, with the lead card beside it', async () => {
      const chat = await visit(`plain.html?endpoint=${server.url}`);
      await chat.open();
      await chat.say('I want to buy a two bedroom apartment this week, call me on +201001234567');
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      await expect.poll(() => chat.leadCard.getAttribute('data-intent'), soon).toBe('HOT');
      expect(chat.errors).toEqual([]);
      await chat.page.close();
    });

    test('is drawn by React on a server, and lives on in the browser', async () => {
      const chat = await visit('react.html');
      expect(readFileSync(consumer.path('site', 'react.html'), 'utf8')).toContain('<parley-chat id="chat"');
      await chat.open();
      await chat.page.getByRole('button', { name: 'Ask' }).click();
      await expect.poll(() => chat.replies.count(), soon).toBe(2);
      const heard = chat.page.locator('output');
      await expect.poll(() => heard.textContent(), soon).toBe('opened, VISITOR, ASSISTANT');
      expect(await chat.transcript()).toContain('Hello from React');
      await chat.page.getByRole('button', { name: 'Arabic' }).click();
      await expect.poll(() => chat.page.locator('parley-chat [part=root]').getAttribute('dir')).toBe('rtl');
      expect(chat.errors).toEqual([]);
      await chat.page.close();
    });
  });
});
