// The types of the widget's package, one file for each of its entries: what they take from @parley/schema is written into
// them, because that package is not published.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { root } from './lib/workspace.mjs';

const widget = join(root, 'widget');

const bundle = await rolldown({
  input: {
    'parley-chat': join(widget, 'components/parley-chat/parley-chat.ts'),
    'parley-lead-card': join(widget, 'components/parley-lead-card/parley-lead-card.ts'),
    'react-chat': join(widget, 'react/chat.ts'),
    'react-lead-card': join(widget, 'react/lead-card.ts'),
  },
  external: /^(lit|@lit\/react|react)($|\/)/,
  resolve: { conditionNames: ['parley-source', 'types', 'import'] },
  plugins: [dts({ dtsOnly: true, generator: 'oxc', tsconfig: join(widget, 'tsconfig.json') })],
});
await bundle.write({ dir: join(widget, 'dist', 'npm'), format: 'esm', chunkFileNames: 'shared-[name].d.ts' });
await bundle.close();
