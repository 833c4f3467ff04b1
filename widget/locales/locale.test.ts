import { expect, it } from 'vitest';
import { languageOf } from './language.ts';
import { counted, stringsOf, withName } from './locale.ts';

it('counts in each of the six Arabic forms', () => {
  const ar = stringsOf('ar');
  const forms = [1, 2, 3, 11, 100].map((count) => counted(ar, ar.unread, count));
  expect(forms).toEqual(['رسالة جديدة واحدة', 'رسالتان جديدتان', '٣ رسائل جديدة', '١١ رسالة جديدة', '١٠٠ رسالة جديدة']);
  expect(counted(ar, ar.charactersLeft, 0)).toBe('لم يبق أي حرف');
});

it('counts in English', () => {
  const en = stringsOf('en');
  expect([1, 2].map((count) => counted(en, en.unread, count))).toEqual(['1 new message', '2 new messages']);
});

it('isolates a name from the direction of the sentence', () => {
  expect(withName(stringsOf('ar').noticeJoined, 'Sara')).toBe('انضم \u2068Sara\u2069 إلى المحادثة');
});

it.each([
  ['ar', 'ar'],
  ['AR-eg', 'ar'],
  ['en-GB', 'en'],
  ['fr', null],
  ['', null],
  [null, null],
  ['toString', null],
])('speaks %s as %s', (tag, expected) => expect(languageOf(tag)).toBe(expected));
