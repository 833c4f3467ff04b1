// Joins the compiled server and what it imports to one file: reading and resolving more than two thousand takes longer
// than all the rest of a start. So it is with what qualifies conversations without a server.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = fileURLToPath(new URL('../gateway/dist', import.meta.url));

/** Native code and WebAssembly, which lie beside their files; a model's client, which few need; what must be one with `ours`. */
const theirs = /^(@electric-sql\/pglite|@node-rs\/|openai|pg(-native)?$)/;
/** What the fault harness takes hold of before the server is loaded: it has to be the same module. */
const ours = /[\\/]gateway[\\/]dist[\\/](fault-point|database[\\/]silence-watch)\.js$/;

/** Each by itself: what one of them needs alone, the other does not read. */
const programs = { server: 'main.js', classify: 'responder/classify-file.js' };

for (const [name, entry] of Object.entries(programs)) {
  const bundle = await rolldown({
    input: { [name]: `${folder}/${entry}` },
    platform: 'node',
    external: (id, _importer, isResolved) => (isResolved ? ours : theirs).test(id),
  });
  const chunkFileNames = `chunks/${name}-[name].js`;
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames });
  await bundle.close();
}
