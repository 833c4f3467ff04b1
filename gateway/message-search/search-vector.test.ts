import { expect, it } from 'vitest';
import { searchVector } from './search-vector.ts';

it.each([
  ['Help, I need HELP!', `'#help':1,4 '#i':2 '#need':3`],
  ['Crème brûlée', `'#creme':1 '#brulee':2`],
  ['شُقَّةٌ في الأَقْصُر', `'#شقه':1 '#في':2 '#الاقصر':3`],
  ['شقـــة', `'#شقه':1`],
  ['٣ غرف', `'#3':1 '#غرف':2`],
  ["it's <b>", `'#it':1 '#s':2 '#b':3`],
  ['👍', ''],
])('%s is found by %s', (content, vector) => {
  expect(searchVector(content)).toBe(vector);
});

it('keeps to what PostgreSQL stores of one word', () => {
  expect(searchVector('ya '.repeat(300)).split(',')).toHaveLength(255);
  expect(searchVector('ك'.repeat(4_000)).length).toBeLessThan(300);
});
