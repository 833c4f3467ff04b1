import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const drawings = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  // The end of an arrow is none of a tag.
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8').replaceAll('=>', ''));

it('what can be clicked, chosen or filled in has a part of its own', () => {
  const pattern = /<(?:button|input|textarea|a|summary|label)\b[^>]*/g;
  const tags = drawings.flatMap((text) => text.match(pattern) ?? []);
  expect(tags.length).toBeGreaterThan(20);
  // A radio button, a box and a file chooser are drawn by their labels.
  const without = tags.filter((tag) => !/\bpart=/.test(tag) && !/type="(file|radio|checkbox)"/.test(tag));
  expect(without).toEqual([]);
});
