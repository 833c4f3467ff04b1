import { Language } from '@parley/schema/enums';
import { describe, expect, it } from 'vitest';
import { turnsOf } from '../testing/labelled-conversations.ts';
import { detectLanguage } from './detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['hello there', Language.EN],
    ['I need a 2 bedroom flat on the 3rd floor', Language.EN],
    ['السلام عليكم', Language.AR],
    ['عايز iPhone 15 Pro Max', Language.AR],
    ['3ayez sha2a fel maadi', Language.AR],
    ['el blouse de b kam?', Language.AR],
  ])('%s', (text, language) => {
    expect(detectLanguage(turnsOf([text]), language === Language.EN ? Language.AR : Language.EN)).toBe(language);
  });

  it('goes by earlier messages, then by the business, where the last shows none', () => {
    expect(detectLanguage(turnsOf(['مرحبا', 'أهلا', '👍']), Language.EN)).toBe(Language.AR);
    expect(detectLanguage(turnsOf(['01001234567']), Language.AR)).toBe(Language.AR);
  });
});
