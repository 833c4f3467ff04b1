import { Language } from '@parley/schema/enums';
import { expect, test } from 'vitest';
import { demoKnowledge } from './knowledge.ts';

const ARABIC = /\p{Script=Arabic}/u;
const topicsIn = (language: Language) =>
  demoKnowledge.filter((entry) => entry.language === language).map(({ topic }) => topic);

test('every topic is answered once in each language', () => {
  const topics = topicsIn(Language.EN);
  expect(topics).toHaveLength(15);
  expect(new Set(topics).size).toBe(topics.length);
  expect(topicsIn(Language.AR)).toEqual(topics);
});

test.each(demoKnowledge)('$language $topic is written in its language', ({ language, title, content }) => {
  expect(ARABIC.test(title)).toBe(language === Language.AR);
  expect(ARABIC.test(content)).toBe(language === Language.AR);
  expect(content.length).toBeGreaterThan(title.length);
});
