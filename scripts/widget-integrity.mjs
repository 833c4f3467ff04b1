// `npm run widget:integrity`: prints the script tag of the loader as it is built now, for pages that pin it. With another
// build the page's browser refuses it, so a page that pins it has to be changed with every version.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/workspace.mjs';

await ensureInstalled();
await ensureBuilt();
const loader = readFileSync(join(root, 'widget', 'dist', 'widget.js'));
// SRI (W3C), section 3.2: one of the digests that every browser knows.
const integrity = `sha384-${createHash('sha384').update(loader).digest('base64')}`;
console.log(
  `<script async src="https://HOST/widget.js" data-tenant="TENANT" integrity="${integrity}" crossorigin="anonymous"></script>`,
);
