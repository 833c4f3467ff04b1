import { describe, expect, it } from 'vitest';
import { compilePhrases } from './compile-phrases.ts';

const found = (phrase: string, text: string): boolean => text.search(compilePhrases([phrase])) >= 0;

describe('compilePhrases', () => {
  it('matches whole words only', () => {
    expect(found('rent', 'for rent')).toBe(true);
    expect(found('rent', 'current')).toBe(false);
  });

  it('reads a space as white space or comma, and dots as up to four words', () => {
    expect(found('call me', 'call,  me')).toBe(true);
    expect(found('if ... sign', 'if you cut the price sign')).toBe(true);
    expect(found('if ... sign', 'if a b c d e sign')).toBe(false);
  });

  it('folds Arabic phrases and allows "and" before them', () => {
    expect(found('أشتري', 'واشتري')).toBe(true);
    expect(found('أشتري', 'هاشتري')).toBe(false);
  });

  it('matches nothing without phrases, and refuses classes that folding would turn round', () => {
    expect('anything'.search(compilePhrases([]))).toBe(-1);
    expect(() => compilePhrases(['\\S+'])).toThrow('may not use');
  });
});
