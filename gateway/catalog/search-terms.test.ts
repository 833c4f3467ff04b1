import { describe, expect, it } from 'vitest';
import { EUROPEAN_MEANING } from './european-vocabulary.ts';
import { searchTerms, unifyLetters } from './search-terms.ts';
import { SAME_MEANING } from './search-vocabulary.ts';

describe('searchTerms', () => {
  it('leaves out what is in any question, and names a meaning once', () => {
    const [pay, flat, ...others] = searchTerms('How do I pay my flat, or an apartment?');
    expect(pay).toBe("'pay'");
    expect(flat).toContain("'flat' | 'flats' | 'apartment':* | 'شقه' | 'شقق' | 'شقتين' | 'sha22a'");
    expect(others).toEqual([]);
    expect(searchTerms('هل ممكن أعرف إيه ده؟')).toEqual([]);
  });

  it('lets no operator of a query through', () => {
    expect(searchTerms(`balcony' & !sea:*`)[0]).toBe("'balcony'");
  });

  it('is bounded', () => {
    expect(searchTerms(Array.from({ length: 4_000 }, (_, index) => `w${index}`).join(' '))).toHaveLength(24);
  });
});

describe('the meanings that languages share', () => {
  it.each([
    ['¿cuánto es la comisión?', 'What is the commission?'],
    ['les animaux sont acceptés ?', 'are pets acceptés'],
    ['Wie sind die Öffnungszeiten?', 'opening'],
    ['هل يوجد خصم؟', 'do you have a discount'],
  ])('are the same query for %s and %s', (one, other) => {
    expect(searchTerms(one)).toEqual(searchTerms(other));
  });

  it('are each named by the first word of one that there is', () => {
    const named = SAME_MEANING.map(([first]) => first);
    expect(Object.keys(EUROPEAN_MEANING).filter((key) => !named.includes(key))).toEqual([]);
  });
});

describe('unifyLetters', () => {
  it('makes Arabic spellings and digits one', () => {
    expect(unifyLetters('العمولةُ إلى ٣')).toBe('العموله الي 3');
  });

  it('takes accents off', () => {
    expect(unifyLetters('COMISIÓN, garçon, größe')).toBe('comision, garcon, große');
  });
});
