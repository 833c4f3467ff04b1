import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest/schema.d.ts';
import { describe, expect, test } from 'vitest';

const widget = join(import.meta.dirname, '..', '..', 'widget');
const manifest = JSON.parse(readFileSync(join(widget, 'dist', 'npm', 'custom-elements.json'), 'utf8')) as Package;
const schema: object = createRequire(import.meta.url)('custom-elements-manifest/schema.json');

const elements = manifest.modules.map(({ path, declarations = [] }) => {
  const [declaration] = declarations as CustomElementDeclaration[];
  if (declaration?.tagName === undefined) throw new Error(`${path} defines no element`);
  return { path, tag: declaration.tagName, declaration };
});

/** All that the sources of one element say, and what is drawn into the chat before it is there. */
const sourceOf = (tag: string): string =>
  globSync([`components/${tag}/*.ts`, ...(tag === 'parley-chat' ? ['openers/*.ts'] : [])], { cwd: widget })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(widget, file), 'utf8'))
    .join('\n')
    // What is written above the element is what is tested here.
    .replaceAll(/^ \* @.*$/gm, '');

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, name = '']) => name.split(' ')).filter((name) => name !== '')),
];
const names = (items: readonly { name: string }[] = []): string[] => items.map(({ name }) => name).toSorted();

test('is a manifest by its own schema, of both elements', () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
  expect(elements.map(({ tag }) => tag)).toEqual(['parley-chat', 'parley-lead-card']);
});

describe.each(elements)('what is told of <$tag>', ({ path, tag, declaration }) => {
  const { attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declaration;
  const source = sourceOf(tag);

  test('describes everything that it names', () => {
    for (const item of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties])
      expect(item.description, item.name).toMatch(/^\S.*\.( |$)/s);
  });

  test('are the attributes that it observes, and members that it has', async () => {
    const module: object = await import(/* @vite-ignore */ pathToFileURL(join(widget, path)).href);
    const [element] = Object.values(module) as { observedAttributes: string[]; prototype: object }[];
    expect(names(attributes)).toEqual(element?.observedAttributes.toSorted());
    expect(names(members).filter((name) => !(name in (element?.prototype ?? {})))).toEqual([]);
  });

  test('are the parts that it draws', () => {
    const roles = ['visitor', 'assistant', 'agent', 'system'].map((role) => `message-${role}`);
    const rows = ['name', 'phone', 'email', 'requirement', 'budget', 'timeline'];
    // Two parts are named by what they hold.
    const named = [...(source.includes('message-${') ? roles : []), ...(source.includes('part=${part}') ? rows : [])];
    const drawn = found(source.replaceAll('message-${role.toLowerCase()}', ''), /\bpart(?:="|: ')([^"']*)["']/g);
    expect(names(cssParts)).toEqual([...drawn, ...named].toSorted());
  });

  test('are the custom properties that it reads, the slots that it has and the events that it sends', () => {
    expect(names(cssProperties)).toEqual(found(source, /var\((--parley-[a-z-]+)/g).toSorted());
    expect(names(slots)).toEqual(found(source, /<slot name="([^"]*)"/g).toSorted());
    expect(names(events)).toEqual(found(source, /#dispatch\('([^']*)'/g).toSorted());
  });
});
