import { describe, expect, it, test } from 'vitest';
import { readSearchQuery } from './search-query.ts';

const withoutMarks = (query: string | undefined) => query?.replaceAll('#', '');

describe('a query', () => {
  it.each([
    ['help', `('help')`],
    ['help order', `(('help') & ('order'))`],
    ['help AND order', `(('help') & ('order'))`],
    ['help OR support', `(('help') | ('support'))`],
    ['help NOT order', `(('help') & !('order'))`],
    ['NOT help', `!('help')`],
    ['NOT NOT help', `('help')`],
    ['a b OR c NOT d', `((('a') & ('b')) | (('c') & !('d')))`],
    ['a AND (b OR c)', `(('a') & (('b') | ('c')))`],
    ['NOT (a OR b)', `!(('a') | ('b'))`],
    ['"two bedrooms" sea', `(('two' <-> 'bedrooms') & ('sea'))`],
    ['follow-up', `('follow' <-> 'up')`],
    ['and or not', `(('and') & ('or') & ('not'))`],
    ['Ünïcode CAFÉ', `(('unicode') & ('cafe'))`],
    ['شُقَّة أو فيلّا', `(('شقه') & ('او') & ('فيلا'))`],
    ['«شقة للبيع» OR ٢٠٢٦', `(('شقه' <-> 'للبيع') | ('2026'))`],
  ])('%s is %s', (text, matching) => {
    expect(withoutMarks(readSearchQuery(text)?.matching)).toBe(matching);
  });

  it.each([
    ['help AND', `('help')`],
    ['OR help', `('help')`],
    ['help NOT', `('help')`],
    ['(help', `('help')`],
    [')))help(((', `('help')`],
    ['help () order', `(('help') & ('order'))`],
    ['"help order', `(('help') & ('order'))`],
    [`'; DROP TABLE message; --`, `(('drop') & ('table') & ('message'))`],
    [`help':* & !\\'a'`, `(('help') & ('a'))`],
  ])('that makes little sense is read as far as it does: %s', (text, matching) => {
    expect(withoutMarks(readSearchQuery(text)?.matching)).toBe(matching);
  });

  it.each(['(((', 'AND', 'NOT', '""', '"', '؟!', '👍', ' '])('without words is none: %s', (text) => {
    expect(readSearchQuery(text)).toBeNull();
  });

  it('marks where the prefix of each word belongs, and leaves our own key as it is', () => {
    expect(readSearchQuery('a NOT b', 'waha:1')?.matching).toBe(`(('#a') & !('#b')) & '@waha:1'`);
  });

  it('is ranked by what is wanted, and not by what must not be there', () => {
    expect(readSearchQuery('a OR b NOT (c NOT d)')?.ranking).toBe(`'#a' | '#b' | '#d'`);
    expect(readSearchQuery('NOT a')?.ranking).toBe('');
  });
});

// Read in quadratic time, a million characters would take many minutes.
test.each(['(', ')', '"', '“', 'NOT ', 'a ', '(a OR ', '"a', 'AND', `'`, 'é', '((NOT '])(
  '%j a hundred thousand times is read in linear time and without a stack',
  (piece) => {
    const start = performance.now();
    readSearchQuery(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(10_000);
  },
);
