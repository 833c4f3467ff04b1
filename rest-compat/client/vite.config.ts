import { defineConfig } from 'vite';

/** The same client for a page without a bundler: one classic script that declares `messagejs` and nothing else. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    target: 'es2022',
    outDir: 'dist/v1',
    lib: { entry: 'global.ts', formats: ['iife'], name: 'messagejsGlobal', fileName: () => 'messagejs.js' },
  },
});
