import { describe, expect, it } from 'vitest';
import { textParts } from './message-text.ts';

const links = (content: string): (string | null)[] =>
  textParts(content)
    .filter(({ href }) => href !== null)
    .map(({ text }) => text);

describe('textParts', () => {
  it.each([
    ['See https://example.com/flats.', ['https://example.com/flats']],
    ['(https://example.com/a)', ['https://example.com/a']],
    ['https://en.wikipedia.org/wiki/Cairo_(city), yes', ['https://en.wikipedia.org/wiki/Cairo_(city)']],
    ['التفاصيل على https://example.com/شقق؟', ['https://example.com/شقق']],
    ['two: http://a.example and https://b.example!', ['http://a.example', 'https://b.example']],
    ['javascript:alert(1) data:text/html,x ftp://a.example', []],
    ['https://', []],
    ['<a href="https://a.example">x</a>', ['https://a.example']],
  ])('%s', (content, expected) => {
    expect(links(content)).toEqual(expected);
    expect(
      textParts(content)
        .map(({ text }) => text)
        .join(''),
    ).toBe(content);
  });

  it('knows telephone numbers, which Arabic text would turn around', () => {
    const phones = textParts('اتصل على +201001234567 أو +20 (2) 2735-0000، لا 4000000').filter(({ phone }) => phone);
    expect(phones.map(({ text }) => text)).toEqual(['+201001234567', '+20 (2) 2735-0000']);
  });

  it('takes no time over long hostile input', () => {
    const before = performance.now();
    textParts('https://a' + ')'.repeat(4_000));
    textParts('https://a' + '.('.repeat(2_000));
    expect(performance.now() - before).toBeLessThan(200);
  });
});
