// How `cem analyze` makes the manifest of the widget's elements (custom-elements.json) of their sources and what is written
// above them.
import { readFileSync } from 'node:fs';

/** Elements by the file of the package that defines them. */
const elements = {
  'dist/npm/parley-chat.js': 'widget/components/parley-chat/parley-chat.ts',
  'dist/npm/parley-lead-card.js': 'widget/components/parley-lead-card/parley-lead-card.ts',
};

/**
 * What is read of the manifest here (its own types come without what they import).
 *
 * @typedef {{ static?: boolean, privacy?: string }} Member
 * @typedef {{ members?: Member[] | undefined, events?: { description?: string }[] | undefined }} Declaration
 */

/** Leaves what a page can use: neither what only the element itself calls, nor events by the name of a variable. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: { declarations?: Declaration[] }[] } }} result */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const declaration of modules.flatMap(({ declarations = [] }) => declarations)) {
      declaration.members = declaration.members?.filter(
        (member) => !member.static && (member.privacy ?? 'public') === 'public',
      );
      declaration.events = declaration.events?.filter(({ description }) => description);
    }
  },
};

/**
 * By the names that the package has for them, and not by those of the sources, which are not published.
 *
 * @type {NonNullable<import('@custom-elements-manifest/analyzer').Config['overrideModuleCreation']>}
 */
const publishedModules = ({ ts }) =>
  Object.entries(elements).map(([published, source]) =>
    ts.createSourceFile(published, readFileSync(source, 'utf8'), ts.ScriptTarget.ES2022, true),
  );

/** @type {object} */
const config = {
  globs: Object.values(elements),
  outdir: 'widget/dist/npm',
  packagejson: false,
  plugins: [publicOnly],
  overrideModuleCreation: publishedModules,
};

export default config;
