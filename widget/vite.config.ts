import { defaultClientConditions, defineConfig } from 'vite';

/**
 * One file each, so that a page fetches one thing at a time; the chat leaves its socket for later. The loader is a classic script: as an IIFE
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
    resolve: { conditions: ['parley-source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      emptyOutDir: mode === 'chat',
      sourcemap: true,
      lib: { entry, formats: [format], name: 'parley', fileName: () => file },
      // Vite's library mode leaves ES modules unminified, for bundlers to come; these files are the end of the line.
      rolldownOptions: { output: { minify: true, chunkFileNames: 'parley-socket.js' } },
    },
  };
});
