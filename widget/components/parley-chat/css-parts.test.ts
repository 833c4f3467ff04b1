import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const widget = join(import.meta.dirname, '..', '..');
const sources = ['components/parley-chat', 'openers', 'loader']
  .flatMap((folder) => readdirSync(join(widget, folder)).map((file) => join(widget, folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const texts = sources.map((file) => readFileSync(file, 'utf8'));
const element = readFileSync(join(import.meta.dirname, 'parley-chat.ts'), 'utf8');

const found = (pattern: RegExp, among: readonly string[]): string[] =>
  among.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, ...names]) => names.filter((name) => !!name)));
const documented = (tag: string): string[] => found(new RegExp(`@${tag} \\[?([a-z-]+)`, 'g'), [element]);

it('every part that is drawn is documented, and every documented one is drawn', () => {
  // The loader and the openers set attributes, and the openers' buttons are named after their parts.
  const attributes = found(/part="([^"]*)"|part: '([^']*)'|button\('([^']*)'/g, texts);
  const names = attributes.flatMap((written) => written.split(' '));
  const ofRoles = ['visitor', 'assistant', 'agent', 'system'].map((role) => `message-${role}`);
  const drawn = names.flatMap((name) => (name.startsWith('message-$') ? ofRoles : name.includes('$') ? [] : [name]));
  expect([...new Set(drawn)].toSorted()).toEqual(documented('csspart').toSorted());
});

it('every custom property that a page may set is documented, and every documented one is used', () => {
  const used = new Set(found(/var\((--parley-[a-z-]+)/g, texts));
  expect([...used].toSorted()).toEqual(documented('cssprop').toSorted());
});

it('what can be clicked, chosen or filled in has a part of its own', () => {
  const tags = found(
    /(<(?:button|input|textarea|a|summary|label)\b[^>]*)/g,
    texts.map((text) => text.replaceAll('=>', '')),
  );
  // A radio button and a file chooser are drawn by their labels.
  const without = tags.filter((tag) => !/\bpart=/.test(tag) && !/type="(file|radio|checkbox)"/.test(tag));
  expect(without).toEqual([]);
});
