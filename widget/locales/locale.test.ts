import { expect, it } from 'vitest';
import { troubleStrings } from './trouble-strings.ts';
import { languageOf } from './language.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { consentStrings } from './consent-strings.ts';
import { counterStrings } from './counter-strings.ts';
import { menuStrings } from './menu-strings.ts';
import { fileStrings } from './file-strings.ts';
import { formStrings } from './form-strings.ts';
import { lineStrings } from './line-strings.ts';
import { type LanguageCode, launcherLabels } from './launcher-labels.ts';
import { counted, locales, withName } from './locale.ts';

it('counts in each of the six Arabic forms', () => {
  const forms = [1, 2, 3, 11, 100].map((count) => counted(ar, ar.unread, count));
  expect(forms).toEqual(['رسالة جديدة واحدة', 'رسالتان جديدتان', '٣ رسائل جديدة', '١١ رسالة جديدة', '١٠٠ رسالة جديدة']);
  expect(counted(ar, counterStrings.ar.charactersLeft, 0)).toBe('لم يبق أي حرف');
});

it('counts in English', () => {
  expect([1, 2].map((count) => counted(en, en.unread, count))).toEqual(['1 new message', '2 new messages']);
});

/** What each part of the chat says by itself. */
const parts: readonly Readonly<Record<LanguageCode, object>>[] = [
  consentStrings,
  counterStrings,
  menuStrings,
  fileStrings,
  formStrings,
  lineStrings,
  troubleStrings,
];

function holdsPlaces(english: object, strings: object): void {
  for (const [name, text] of Object.entries(english)) {
    const said = JSON.stringify(Object.entries(strings).find(([key]) => key === name)?.[1]);
    for (const [place] of JSON.stringify(text).matchAll(/\{\w+\}/g)) expect(said, name).toContain(place);
  }
}

const codes = Object.keys(launcherLabels).flatMap((code) => languageOf(code, launcherLabels) ?? []);

it.each(codes)('leaves nothing in %s that English has a place for and it has not', async (code) => {
  const strings = await locales[code]();
  expect(strings.locale.slice(0, 2)).toBe(code);
  expect(strings.openChat).toBe(launcherLabels[code]);
  holdsPlaces(en, strings);
  for (const part of parts) holdsPlaces(part.en, part[code]);
});

it('isolates a name from the direction of the sentence', () => {
  expect(withName(lineStrings.ar.noticeJoined, 'Sara')).toBe('انضم \u2068Sara\u2069 إلى المحادثة');
});

it.each([
  ['ar', 'ar'],
  ['AR-eg', 'ar'],
  ['en-GB', 'en'],
  ['fr-CA', 'fr'],
  ['tlh', null],
  ['', null],
  [null, null],
  ['toString', null],
])('speaks %s as %s', (tag, expected) => expect(languageOf(tag, launcherLabels)).toBe(expected));
