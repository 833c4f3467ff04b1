// Joins the compiled server and what it imports to one file: reading and resolving more than two thousand takes longer
// than all the rest of a start.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = fileURLToPath(new URL('../gateway/dist', import.meta.url));

/** Native code and WebAssembly, which lie beside their files; a model's client, which few need; what must be one with `ours`. */
const theirs = /^(@electric-sql\/pglite|@node-rs\/|openai|pg(-native)?$)/;
/** What the fault harness takes hold of before the server is loaded: it has to be the same module. */
const ours = /[\\/]gateway[\\/]dist[\\/](fault-point|database[\\/]silence-watch)\.js$/;

const bundle = await rolldown({
  input: { server: `${folder}/main.js` },
  platform: 'node',
  external: (id, _importer, isResolved) => (isResolved ? ours : theirs).test(id),
});
await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'server.js', chunkFileNames: 'chunks/[name].js' });
await bundle.close();
