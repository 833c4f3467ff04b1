import { describe, expect, it } from 'vitest';
import { fold, readPassage } from './normalise.ts';

describe('readPassage', () => {
  it('folds letters, digits and case without moving an offset', () => {
    const { shown, folded } = readPassage('  أُريدُ شقّةً بـ ٤٫٥ مليون، İstanbul Villa ');
    expect(shown).toBe('أريد شقة ب ٤٫٥ مليون، İstanbul Villa');
    expect(folded).toBe('اريد شقه ب 4.5 مليون، İstanbul villa');
    expect(folded).toHaveLength(shown.length);
  });

  it('keeps surrogate pairs whole', () => {
    expect(fold('A😀ب')).toBe('a😀ب');
  });
});
