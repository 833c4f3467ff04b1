import { expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const words = new Set(['help', 'شقه']);

it.each([
  ['I need help', 'I need <mark>help</mark>'],
  ['HÉLP & <b>help</b>', '<mark>HÉLP</mark> &amp; &lt;b&gt;<mark>help</mark>&lt;/b&gt;'],
  ['أريد شُقَّة', 'أريد <mark>شُقَّة</mark>'],
  ['nothing', 'nothing'],
  ['👍', '👍'],
])('marks in %s', (content, html) => {
  expect(highlight(content, words)).toBe(html);
});

it('shows what is around the first one, cut between words', () => {
  const html = highlight(`${'before '.repeat(100)}help${' after'.repeat(100)}`, words);
  expect(html).toMatch(/^…(before ){7,8}<mark>help<\/mark>( after)+…$/);
  expect(html.length).toBeLessThan(260);
});

it('shows a found word that is longer than any excerpt', () => {
  const long = 'x'.repeat(1_000);
  expect(highlight(long, new Set(['x'.repeat(255)]))).toBe(`<mark>${long}</mark>`);
});
