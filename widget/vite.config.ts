import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';

const element = join(import.meta.dirname, 'components', 'parley-chat', 'parley-chat.ts');
/** What the conversation shares with further parts: modules, and something of each. */
const shared = Object.entries({
  '../schema/generated/documents.ts': 'StartConversationDocument',
  'client/request-error.ts': 'RequestError',
  'client/interruptible-wait.ts': 'InterruptibleWait',
  'components/parley-chat/text-part.ts': 'textPart',
  'components/parley-chat/message-text.ts': 'textParts',
});

/**
 * What pages fetch from the gateway. One file each, so that a page fetches one thing at a time; the chat leaves what it does not
 * need for its first drawing for later. The loader is a classic script: as an IIFE it declares nothing in the scope it shares with
 * the host page.
 */
const bundles: Record<string, { entry: string; file: string; format: 'es' | 'iife' }> = {
  chat: { entry: element, file: 'parley-chat.js', format: 'es' },
  'lead-card': { entry: 'components/parley-lead-card/parley-lead-card.ts', file: 'parley-lead-card.js', format: 'es' },
  openers: { entry: 'openers/openers.ts', file: 'parley-openers.js', format: 'es' },
  loader: { entry: 'loader.ts', file: 'widget.js', format: 'iife' },
};

function minified(css: string): string {
  return transform({ filename: 'style.css', code: Buffer.from(css), minify: true }).code.toString();
}

/**
 * Templates and style sheets are literals, which no minifier of scripts looks into. Indentation means nothing in them, nor
 * in the code around them, so that all of it goes; lines stay where source maps have them. GraphQL documents stay as they
 * are: the gateway has compiled those of exactly this text.
 */
const minifyLiterals: Plugin = {
  name: 'minify-literals',
  transform(code, id) {
    if (!id.startsWith(import.meta.dirname) || id.includes('node_modules') || !id.endsWith('.ts')) return null;
    const styled = code.replaceAll(/css`([^`$]*)`/g, (_whole, css: string) => `css\`${minified(css)}\``);
    return { code: styled.replaceAll(/^[ \t]+/gm, ''), map: null };
  },
};

/**
 * Puts what parts share into the element's file. In one of its own it would be asked for one turn after them, and a browser
 * never again fetches a module that it once could not: no part would be of use without it, however often it is asked for.
 */
const sharedInElement: Plugin = {
  name: 'shared-in-element',
  transform(code, id) {
    if (id !== element) return null;
    const exports = shared.map(([file, name]) => {
      return `\nexport { ${name} } from ${JSON.stringify(join(import.meta.dirname, file))};`;
    });
    return { code: code + exports.join(''), map: null };
  },
};

/** Beside each script stands what browsers are sent: brotli's best is too slow to be asked for with every answer. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, files) {
    for (const file of Object.keys(files).filter((name) => name.endsWith('.js')))
      writeFileSync(join(dir, `${file}.br`), brotliCompressSync(readFileSync(join(dir, file))));
  },
};

/** The package on npm, by its entries: for bundlers, which bring its dependencies and make it small themselves. */
const packaged: UserConfig = {
  root: import.meta.dirname,
  plugins: [minifyLiterals],
  resolve: { conditions: ['parley-source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist/npm',
    // Types and the manifest come beside it.
    emptyOutDir: false,
    lib: {
      entry: {
        'parley-chat': 'components/parley-chat/parley-chat.ts',
        'parley-lead-card': 'components/parley-lead-card/parley-lead-card.ts',
        'react-chat': 'react/chat.ts',
        'react-lead-card': 'react/lead-card.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // A second Lit on a page would not know the first one's templates; and its own build for servers has an HTMLElement.
      external: /^(lit|@lit\/react|react)($|\/)/,
      output: { chunkFileNames: 'shared-[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => {
  if (mode === 'npm') return packaged;
  const bundle = bundles[mode];
  if (!bundle) throw new Error(`vite build needs --mode ${Object.keys(bundles).join(', ')} or npm; it was "${mode}"`);
  const { entry, file, format } = bundle;
  return {
    root: import.meta.dirname,
    plugins: [minifyLiterals, ...(mode === 'chat' ? [sharedInElement] : []), compressed],
    resolve: { conditions: ['parley-source', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      emptyOutDir: mode === 'chat',
      // The loader's every byte counts, and a comment that names its map has thirty.
      sourcemap: mode === 'loader' ? 'hidden' : true,
      lib: { entry, formats: [format], name: 'parley', fileName: () => file },
      // Vite's library mode leaves ES modules unminified, for bundlers to come; these files are the end of the line.
      rolldownOptions: {
        // What the lazy parts share with the element they take from its file, instead of from further ones.
        preserveEntrySignatures: 'allow-extension',
        // Nobody bundles these files again: what is said to bundlers is left out.
        output: {
          minify: true,
          comments: false,
          // What is in this file is run for the first drawing. Chromium compiles it while it comes, on a thread of its own,
          // instead of function by function on the one that draws (V8, explicit compile hints).
          postBanner: ({ isEntry }) => (isEntry && mode === 'chat' ? '//# allFunctionsCalledOnLoad' : ''),
          chunkFileNames: 'parley-[name].js',
        },
      },
    },
  };
});
