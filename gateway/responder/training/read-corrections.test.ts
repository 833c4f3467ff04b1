import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCorrections } from './read-corrections.ts';

const folder = mkdtempSync(join(tmpdir(), 'corrections-'));
const line = (turns: object[], rest: object): string => JSON.stringify({ id: 1, lang: 'en', turns, ...rest });
const visitor = (content: string) => ({ role: 'user', content });
const named = { name: null, email: null, phone: null, requirement: 'Flat', budget: null, timeline: 'in May' };

beforeAll(() => {
  writeFileSync(
    join(folder, 'b.jsonl'),
    line([visitor('a flat in May'), { role: 'assistant', content: 'Shall I book?' }, visitor('yes')], {
      intent: 'HOT',
      fields: named,
    }),
  );
  writeFileSync(
    join(folder, 'a.jsonl'),
    `${line([visitor('one flat in May')], { intent: 'WARM', fields: named })}\n${line([], { intent: 'HOT' }).replace('[]', '[{"role":"assistant","content":"Hi"}]')}\n`,
  );
  mkdirSync(join(folder, 'wrong'));
  writeFileSync(join(folder, 'wrong', 'c.jsonl'), `\n${line([visitor('hi')], { intent: 'TEPID' })}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('reads files and folders in the order of their names, with what each turn names', () => {
  const [first, second, ...others] = readCorrections([folder]);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ intent: 'WARM', language: 'en', batch: 'corrections' });
  expect(first?.marks).toEqual([
    [
      { kind: 'requirement', start: 4, end: 8 },
      { kind: 'timeline', start: 9, end: 15 },
    ],
  ]);
  const flat = [
    { kind: 'requirement', start: 2, end: 6 },
    { kind: 'timeline', start: 7, end: 13 },
  ];
  expect(second).toMatchObject({ intent: 'HOT', marks: [flat, null, []] });
  expect(second?.turns).toHaveLength(3);
  expect(readCorrections([join(folder, 'b.jsonl')])).toEqual([second]);
});

it('names the line that is none', () => {
  expect(() => readCorrections([join(folder, 'wrong')])).toThrow(/^Line 2: intent/);
});
