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
    ['el laptop gahez', Language.AR],
    ['me llevo el sofá de 150, mándenlo el miércoles', Language.ES],
    ['busco un piso con terraza', Language.ES],
    ['je voudrais visiter la maison', Language.FR],
    ["l'appartement est libre ?", Language.FR],
    ['ich suche eine Wohnung', Language.DE],
    ['was kostet der Kurs?', Language.DE],
  ])('%s', (text, language) => {
    expect(detectLanguage(turnsOf([text]), language === Language.EN ? Language.AR : Language.EN)).toBe(language);
  });

  it('leaves a name or a brand to the conversation, and Latin letters never to Arabic', () => {
    expect(detectLanguage(turnsOf(['Lina Berg']), Language.DE)).toBe(Language.DE);
    expect(detectLanguage(turnsOf(['busco un sofá', 'Claro. ¿Su nombre?', 'Lina Berg']), Language.EN)).toBe(
      Language.ES,
    );
    expect(detectLanguage(turnsOf(['iPhone 15']), Language.AR)).toBe(Language.EN);
  });

  it('goes by earlier messages, then by the business, where the last shows none', () => {
    expect(detectLanguage(turnsOf(['مرحبا', 'أهلا', '👍']), Language.EN)).toBe(Language.AR);
    expect(detectLanguage(turnsOf(['01001234567']), Language.AR)).toBe(Language.AR);
  });
});
