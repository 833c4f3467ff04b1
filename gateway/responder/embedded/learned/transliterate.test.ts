import { describe, expect, it } from 'vitest';
import { findFeatures } from '../find-features.ts';
import { transliterate } from './transliterate.ts';

describe('transliterate', () => {
  it.each([
    ['3ayez a7gez el sha2a', 'عايز احجز الشقه'],
    ['3ayz a7gz el sha22a', 'عايز احجز الشقه'],
    ['ra2m el 7esab eh', 'رقم الحساب ايه'],
    ['mesh 3ayez ta2seet, hat el 3a2d', 'مش عايز تقسيط, هات العقد'],
    ['el2est kam lel 3arabeya', 'القسط كام للعربيه'],
    ['laptop lenovo 16 gb?', 'لابتوب لينوفو 16 gb?'],
  ])('%s', (arabizi, arabic) => {
    expect(transliterate(arabizi).text).toBe(arabic);
  });

  it('tells where each letter stood', () => {
    const { text, places } = transliterate('bokra el sob7, 3ayez adfa3');
    expect(places).toHaveLength(text.length);
    expect(places[text.indexOf('ادفع')]).toBe('bokra el sob7, 3ayez '.length);
  });
});

describe('the rules of Arabic', () => {
  // None of these stands in the rules of Arabizi.
  it.each([
    ['el mo3allem ma7adarsh, msh la2y ra2m el balagh w el ostaz et2akhar', 'SUPPORT'],
    ['el tom byefeed el da8t?', 'GENERAL_QUESTION'],
    ['e7na mowaredeen w bnwarrad lel mata3em', 'VENDOR'],
  ] as const)('apply to Arabizi: %s', (said, feature) => {
    expect(findFeatures(said).has(feature)).toBe(true);
  });
});
