import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

const pages = join(import.meta.dirname, 'pages');

/** The pages that are measured, bundled as their makers recommend, on an origin of their own. */
export interface WidgetSite {
  readonly url: string;
  close(): Promise<void>;
}

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;

/** Paragraphs that would move, if something on the page moved them. */
const words = '<p>Somebody reads here, and is not to be disturbed.</p>'.repeat(40);

/**
 * `skeleton.html`, `deep-chat.html` and `nlux.html`; `open.html` and `launcher.html` with our chat, `announced.html` with its code
 * named in the head, as the skeleton's is, `bare.html` without.
 */
export async function startWidgetSite(gateway: string): Promise<WidgetSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'parley-bench-site-'));
  const input = ['skeleton', 'deep-chat', 'nlux'].map((name) => join(pages, `${name}.html`));
  await build({ root: pages, logLevel: 'error', build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const loader = (attributes = ''): string =>
    `<script async crossorigin src="${gateway}/widget.js" data-tenant="demo" ${attributes}></script>`;
  writeFileSync(join(outDir, 'open.html'), page(loader('data-open')));
  const announced = `<link rel="modulepreload" href="${gateway}/widget/parley-chat.js">`;
  writeFileSync(join(outDir, 'announced.html'), page(loader('data-open'), announced));
  writeFileSync(join(outDir, 'launcher.html'), page(words + loader()));
  writeFileSync(join(outDir, 'bare.html'), page(words));
  const server = await preview({
    root: pages,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
