import { defineConfig } from 'vite';

/**
 * One self-contained file each, so that a page fetches one thing at a time. The loader is a classic script: as an IIFE
 * it declares nothing in the scope it shares with the host page.
 */
const bundles: Record<string, { entry: string; file: string; format: 'es' | 'iife' }> = {
  chat: { entry: 'components/parley-chat/parley-chat.ts', file: 'parley-chat.js', format: 'es' },
  'lead-card': { entry: 'components/parley-lead-card/parley-lead-card.ts', file: 'parley-lead-card.js', format: 'es' },
  loader: { entry: 'loader.ts', file: 'widget.js', format: 'iife' },
};

export default defineConfig(({ mode }) => {
  const bundle = bundles[mode];
  if (!bundle) throw new Error(`vite build needs --mode ${Object.keys(bundles).join(', ')}; it was "${mode}"`);
  const { entry, file, format } = bundle;
  return {
    root: import.meta.dirname,
    // Vite's own defaults, and the workspace's sources in place of their builds.
    resolve: { conditions: ['parley-source', 'module', 'browser', 'production'] },
    build: {
      target: 'es2022',
      emptyOutDir: mode === 'chat',
      sourcemap: true,
      lib: { entry, formats: [format], name: 'parley', fileName: () => file },
      // Vite's library mode leaves ES modules unminified, for bundlers to come; these files are the end of the line.
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  };
});
