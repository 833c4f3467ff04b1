import { expect, it } from 'vitest';
import { mendWords } from './mend-words.ts';

const vocabulary = new Set(['instalments', 'commission', 'zamalek', 'التقسيط', 'garden']);

it.each([
  ['instalmants please', 'instalments please'],
  ['the comission', 'the commission'],
  ['flat in Zamalik', 'flat in zamalek'],
  ['نظام التقصيط', 'نظام التقسيط'],
])('mends %s', (text, mended) => {
  expect(mendWords(text, vocabulary)).toBe(mended);
});

it.each(['instalments', 'swimming pool', 'Paris', 'القاهرة', '', '???'])('leaves %s', (text) => {
  expect(mendWords(text, vocabulary)).toBeNull();
});
