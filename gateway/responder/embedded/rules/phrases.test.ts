import { describe, expect, it } from 'vitest';
import { fold } from '../normalise.ts';
import { MANIPULATION } from '../manipulation.ts';
import { ARABIC_FEATURES } from './arabic-features.ts';
import { ARABIZI_FEATURES } from './arabizi-features.ts';
import { ASSISTANT_MOVES } from './assistant-moves.ts';
import { compilePhrases } from './compile-phrases.ts';
import { ENGLISH_FEATURES } from './english-features.ts';
import { EUROPEAN_FEATURES } from './european-features.ts';
import { EUROPEAN_MOVES } from './european-moves.ts';
import { Phrases } from './phrases.ts';
import { requiredTexts } from './required-texts.ts';
import { FRENCH_FEATURES } from './french-features.ts';
import { GERMAN_FEATURES } from './german-features.ts';
import { SPANISH_FEATURES } from './spanish-features.ts';
import { STEERING } from './steering.ts';
import { readTrainingSet } from '../../training/read-training-set.ts';

describe('requiredTexts', () => {
  it.each([
    ['call me', ['call']],
    ['(?:book|reserve) (?:it|me)', ['book', 'reserve']],
    ['book(?:s|ed)?', ['books', 'booked', 'book']],
    ['(?:pay )?(?:the )?deposit', ['deposit']],
    ['sign(?! language)', ['sign']],
    ['reserv[oa]s?', ['reservo', 'reservos', 'reserva', 'reservas']],
    ['\\d+ (?:rooms|beds)', ['rooms', 'beds']],
    ['(?:a ... tomorrow|today)', ['tomorrow', 'today']],
    ['ab+', null],
    ['(?:very )*', null],
    ['(?:brochure){0,2}', null],
    ['(?:send){1,2}', ['send']],
    ['(?:.{0,3}x|\\w+)', null],
  ])('of %s are %j', (phrase, texts) => {
    expect(requiredTexts(phrase)?.toSorted() ?? null).toEqual(texts?.toSorted() ?? null);
  });
});

describe('Phrases', () => {
  it('finds what the one expression for all of them finds', () => {
    const lists = [
      ENGLISH_FEATURES,
      ARABIC_FEATURES,
      ARABIZI_FEATURES,
      EUROPEAN_FEATURES,
      SPANISH_FEATURES,
      FRENCH_FEATURES,
      GERMAN_FEATURES,
      ASSISTANT_MOVES,
      EUROPEAN_MOVES,
    ];
    const groups = [...lists.flatMap((list) => Object.values(list)), STEERING, MANIPULATION];
    const said = readTrainingSet()
      .filter((_, index) => index % 40 === 0)
      .flatMap(({ turns }) => turns.map(({ content }) => fold(content)));
    for (const group of groups) {
      const phrases = new Phrases(group);
      const expression = compilePhrases(group);
      const missed = said.filter((text) => phrases.isIn(text) !== text.search(expression) >= 0);
      expect(missed).toEqual([]);
    }
  });

  it('tells where each phrase is, and skips those whose words are missing', () => {
    const places = Array.from(new Phrases(['call', 'me now', 'at once']).matches('call me now'), ({ index }) => index);
    expect(places).toEqual([0, 5]);
  });
});
