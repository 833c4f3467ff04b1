import { describe, expect, it } from 'vitest';
import { searchTerms, unifyLetters } from './search-terms.ts';

describe('searchTerms', () => {
  it('leaves out what is in any question, and names a meaning once', () => {
    expect(searchTerms('How do I pay my flat, or an apartment?')).toEqual([
      "'pay'",
      "'flat' | 'flats' | 'apartment':* | 'شقه' | 'شقق' | 'شقتين' | 'sha22a' | 'sha2a' | 'sho2a2'",
    ]);
    expect(searchTerms('هل ممكن أعرف إيه ده؟')).toEqual([]);
  });

  it('lets no operator of a query through', () => {
    expect(searchTerms(`balcony' & !sea:*`)[0]).toBe("'balcony'");
  });

  it('is bounded', () => {
    expect(searchTerms(Array.from({ length: 4_000 }, (_, index) => `w${index}`).join(' '))).toHaveLength(24);
  });
});

describe('unifyLetters', () => {
  it('makes Arabic spellings and digits one', () => {
    expect(unifyLetters('العمولةُ إلى ٣')).toBe('العموله الي 3');
  });
});
